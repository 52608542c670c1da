// The result page: remembers the delete code, follows the stages, and shows the finished page without a reload.
import { follow } from './stages.js';

const TOLD = {
  received: 'Received.',
  preview: 'The picture is cleaned.',
  matching: 'It is being compared with the library.',
  done: 'The result is here.',
  rejected: 'This picture could not be used.',
};
const RETRY_MILLIS = 4000;

const keyOf = (id) => `delete-code:${id}`;

/** The code comes in the fragment, which no server sees; it moves to this tab's memory and leaves the address. */
function keepDeleteCode(id) {
  const code = new URLSearchParams(location.hash.slice(1)).get('delete');
  if (code) {
    sessionStorage.setItem(keyOf(id), code);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

function offerDeleteCode(id) {
  const code = sessionStorage.getItem(keyOf(id));
  const field = document.getElementById('token');
  if (code && field && !field.value) {
    field.value = code;
    field.parentElement.querySelector('.hint').textContent =
      'This tab remembers it. Write it down if you may want to delete the picture later.';
  }
}

function offerCopy(page) {
  const place = page.querySelector('.manage > p');
  if (!place || !navigator.clipboard) {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-small';
  button.textContent = 'Copy the private link';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    button.textContent = 'Copied';
  });
  place.append(' ', button);
}

function mark(stage) {
  const steps = [...document.querySelectorAll('#stages .stage')];
  const reached = steps.findIndex((step) => step.dataset.stage === stage);
  steps.forEach((step, index) => {
    const done = stage === 'done' || index < reached || (index === reached && stage !== 'matching');
    const now = !done && (index === reached || index === reached + 1);
    step.className = `stage stage-${done ? 'done' : now ? 'now' : 'later'}`;
  });
  const announce = document.getElementById('announce');
  if (announce) {
    announce.textContent = TOLD[stage] ?? '';
  }
}

async function showFinished() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('main');
  document.getElementById('main').replaceWith(fresh);
  document.title = page.title;
  begin(false);
  document.getElementById('main').focus({ preventScroll: true });
}

async function begin(first) {
  const page = document.getElementById('result');
  if (!page) {
    return;
  }
  const id = page.dataset.upload;
  if (first) {
    keepDeleteCode(id);
  }
  offerDeleteCode(id);
  offerCopy(page);
  if (page.dataset.waiting === 'true') {
    const last = await follow(id, mark);
    if (last === 'lost' || !first) {
      setTimeout(() => location.reload(), RETRY_MILLIS);
    } else {
      await showFinished();
    }
  }
}

begin(true);
