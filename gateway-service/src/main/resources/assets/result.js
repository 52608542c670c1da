// The result page: remembers the delete code, follows the stages, shows the finished page without a reload, and counts
// down to the day on which everything goes.
import { equip } from './film-alone.js';
import { follow } from './stages.js';

const TOLD = {
  received: 'Received.',
  preview: 'The picture is cleaned.',
  matching: 'It is being compared with the library.',
  done: 'The result is here.',
  rejected: 'This picture could not be used.',
};
const AWAY = {
  preview: 'The part that prepares pictures',
  reference: 'The library',
};
const RETRY_MILLIS = 4000;
const MINUTE = 60_000;

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

function offerCopy() {
  const field = document.getElementById('private-link');
  if (!field) {
    return;
  }
  document.getElementById('private').hidden = false;
  field.value = location.origin + location.pathname;
  field.addEventListener('focus', () => field.select());
  if (!navigator.clipboard) {
    return;
  }
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  const said = Object.assign(document.createElement('span'), { className: 'unseen' });
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
      said.textContent = 'The private link is copied.';
    } catch {
      field.focus();
      said.textContent = 'The browser does not allow copying; the link is selected.';
    }
  });
  field.after(button, said);
}

const plural = (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function countDown() {
  const place = document.getElementById('countdown');
  const expires = Date.parse(document.getElementById('expires')?.dateTime);
  if (!place || Number.isNaN(expires)) {
    return;
  }
  const minutes = Math.max(0, Math.floor((expires - Date.now()) / MINUTE));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const left = days ? `${plural(days, 'day')} and ${plural(hours, 'hour')}` : `${plural(hours, 'hour')} and ${plural(minutes % 60, 'minute')}`;
  place.textContent = minutes ? `, in ${left}` : ', any moment now';
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

function showWaiting(part) {
  const place = document.getElementById('waits');
  if (place) {
    place.hidden = !part;
    place.textContent = part
      ? ` ${AWAY[part] ?? 'A part of the site'} does not answer at the moment. Your picture is safe and waits for it.`
      : '';
  }
}

async function fetchPage() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function swap(page) {
  const fresh = page.getElementById('main');
  document.getElementById('main').replaceWith(fresh);
  document.title = page.title;
  equip(fresh);
}

/** The cleaned picture is worth showing before the comparison is there. */
async function showPreview() {
  const page = await fetchPage();
  if (page.getElementById('result')?.dataset.waiting === 'true' && !document.querySelector('film-viewer')) {
    swap(page);
    dress(page.getElementById('result') ?? document.getElementById('result'));
  }
}

async function showFinished() {
  swap(await fetchPage());
  begin(false);
  const heading = document.querySelector('main h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function dress(page) {
  offerDeleteCode(page.dataset.upload);
  offerCopy();
  countDown();
}

async function begin(first) {
  const page = document.getElementById('result');
  if (!page) {
    return;
  }
  if (first) {
    keepDeleteCode(page.dataset.upload);
    setInterval(countDown, MINUTE);
  }
  dress(page);
  if (page.dataset.waiting !== 'true') {
    return;
  }
  const last = await follow(page.dataset.upload, (stage) => {
    mark(stage);
    showWaiting();
    if (stage === 'matching') {
      showPreview().catch(() => {});
    }
  }, showWaiting);
  if (last === 'lost' || !first) {
    setTimeout(() => location.reload(), RETRY_MILLIS);
  } else {
    await showFinished();
  }
}

begin(true);
