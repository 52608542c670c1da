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

/** Where the browser keeps nothing for this site, the code lives as long as the page. */
let unkeptCode = null;

const keyOf = (id) => `delete-code:${id}`;

/** Where the page can be asked for; after a form was refused, the address shown is that of the form. */
const addressOf = (id) => `/uploads/${id}`;

/** The code comes in the fragment, which no server sees; it moves to this tab's memory and leaves the address. */
function takeDeleteCode(id) {
  const code = new URLSearchParams(location.hash.slice(1)).get('delete');
  if (code) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  try {
    if (code) {
      sessionStorage.setItem(keyOf(id), code);
    }
    return { code: sessionStorage.getItem(keyOf(id)), kept: true };
  } catch {
    unkeptCode = code;
    return { code, kept: false };
  }
}

function offerDeleteCode({ code, kept }) {
  const field = document.getElementById('token');
  if (code && field && !field.value) {
    field.value = code;
    field.parentElement.querySelector('.hint').textContent =
      `${kept ? 'This tab remembers it' : 'It is shown only now'}. Write it down if you may want to delete the picture later.`;
  }
}

function offerCopy(id) {
  const field = document.getElementById('private-link');
  if (!field) {
    return;
  }
  document.getElementById('private').hidden = false;
  field.value = location.origin + addressOf(id);
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

/** That there is no such upload any more is an answer too; that the site is busy or away is none. */
async function fetchPage(id) {
  const answer = await fetch(addressOf(id), { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!(answer.ok || answer.status === 404 || answer.status === 410) || !page.getElementById('main')) {
    throw new Error(`No page of the upload, but ${answer.status}`);
  }
  return page;
}

/** Somebody may be writing in a form of this page, or listening to it: those parts stay. */
function swap(page) {
  const fresh = page.getElementById('result');
  const result = document.getElementById('result');
  document.title = page.title;
  if (!fresh) {
    document.getElementById('main').replaceWith(page.getElementById('main'));
    return;
  }
  const stays = (part) => part.matches('#announce, .manage');
  [...result.children].filter((part) => !stays(part)).forEach((part) => part.remove());
  result.querySelector('.manage').before(...[...fresh.children].filter((part) => !stays(part)));
  result.dataset.waiting = fresh.dataset.waiting;
  equip(result);
}

/** The cleaned picture is worth showing before the comparison is there. */
async function showPreview(id) {
  const page = await fetchPage(id);
  if (page.getElementById('result')?.dataset.waiting === 'true' && !document.querySelector('film-viewer')) {
    swap(page);
  }
}

async function showFinished(id) {
  const page = await fetchPage(id).catch(() => null);
  if (!page) {
    setTimeout(() => showFinished(id), RETRY_MILLIS);
    return;
  }
  swap(page);
  begin(false);
  if (document.activeElement === document.body) {
    const heading = document.querySelector('main h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/** A reload keeps what was typed, but after a refused form it would send that once more. */
function askAgain(id) {
  if (location.pathname === addressOf(id)) {
    if (unkeptCode) {
      history.replaceState(null, '', `#delete=${encodeURIComponent(unkeptCode)}`);
    }
    location.reload();
  } else {
    location.replace(addressOf(id));
  }
}

async function begin(first) {
  const page = document.getElementById('result');
  if (!page) {
    return;
  }
  const id = page.dataset.upload;
  if (first) {
    offerDeleteCode(takeDeleteCode(id));
    offerCopy(id);
    countDown();
    setInterval(countDown, MINUTE);
  }
  if (page.dataset.waiting !== 'true') {
    return;
  }
  const last = await follow(id, (stage) => {
    mark(stage);
    showWaiting();
    if (stage === 'matching') {
      showPreview(id).catch(() => {});
    }
  }, showWaiting);
  if (last === 'lost' || !first) {
    setTimeout(() => askAgain(id), RETRY_MILLIS);
  } else {
    await showFinished(id);
  }
}

begin(true);
