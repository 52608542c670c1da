// The upload page with script: drop, paste, choose or photograph; look, cover, and only then send.
import { open, sendable } from './upload-open.js';
import { Masks } from './upload-mask.js';
import { send } from './upload-send.js';
import * as words from './upload-words.js';

const LONGEST_LOOK = 1400;

const form = document.getElementById('upload');
const drop = document.getElementById('drop');
const input = document.getElementById('image');
const button = document.getElementById('send');
const look = document.getElementById('look');
const layer = document.getElementById('mask-layer');
const told = document.getElementById('told');
const coverage = document.getElementById('coverage');
const draw = document.getElementById('mask-draw');
const clear = document.getElementById('mask-clear');
const limits = { bytes: Number(form.dataset.bytes), megapixels: Number(form.dataset.megapixels), side: Number(form.dataset.side) };

const label = button.textContent;
const holds = new Set();

let film = null;
let file = null;
let turn = 0;

const masks = new Masks(layer, (said, count) => {
  told.textContent = said;
  coverage.textContent = count ? `${count === 1 ? 'One box' : `${count} boxes`} will be burnt in, in black, before the picture leaves.` : '';
  clear.hidden = count === 0;
});

/** Nothing can be sent as long as one reason holds. */
function hold(reason, on) {
  holds[on ? 'add' : 'delete'](reason);
  button.disabled = holds.size > 0;
  button.textContent = holds.has('opening') ? 'Opening the picture …' : label;
}

function refuse({ title, detail, wait }) {
  document.getElementById('refusal')?.remove();
  const notice = Object.assign(document.createElement('div'), { id: 'refusal', className: 'notice notice-bad' });
  notice.setAttribute('role', 'alert');
  notice.append(
    Object.assign(document.createElement('h2'), { textContent: title }),
    Object.assign(document.createElement('p'), { textContent: detail }),
  );
  form.before(notice);
  notice.scrollIntoView({ block: 'nearest' });
  if (Number.isFinite(wait)) {
    hold('asked to wait', true);
    setTimeout(() => hold('asked to wait', false), Math.min(wait, 120) * 1000);
  }
}

function forget() {
  film?.bitmap?.close?.();
  film = null;
  file = null;
  masks.clear();
  masks.drawing = false;
  draw.setAttribute('aria-pressed', 'false');
  coverage.textContent = '';
  clear.hidden = true;
  look.hidden = true;
  hold('opening', false);
  drop.classList.remove('drop-done');
  document.getElementById('refusal')?.remove();
}

function notAllowed({ found, film: opened }, chosen) {
  const size = opened ?? found;
  if (found.frames > 1) {
    return words.tooManyFrames(found.frames);
  }
  if (found.type === 'unknown' || (found.type === 'heif' && !opened)) {
    return words.NOT_A_PICTURE;
  }
  if (size.width > limits.side || size.height > limits.side) {
    return words.tooLong(size, limits.side);
  }
  if (size.width * size.height > limits.megapixels * 1e6) {
    return words.tooManyPixels(size, limits.megapixels);
  }
  // What is drawn again here is made small enough; what goes as it is must be.
  const asItIs = opened ? opened.bitmap === null && opened.exact.size : chosen.size;
  return asItIs > limits.bytes ? words.tooManyBytes(asItIs, limits.bytes) : null;
}

/** Only formats whose end can be seen from the beginning are known to break off; a file may be gone since it was chosen. */
async function opened(chosen) {
  try {
    return await open(chosen);
  } catch (failure) {
    if (failure instanceof RangeError || failure instanceof DOMException) {
      return null;
    }
    throw failure;
  }
}

async function take(chosen) {
  const mine = ++turn;
  forget();
  if (!chosen) {
    return;
  }
  if (chosen.size === 0) {
    reject(words.EMPTY);
    return;
  }
  told.textContent = 'Opening the picture …';
  hold('opening', true);
  const result = await opened(chosen).finally(() => mine === turn && hold('opening', false));
  if (mine !== turn) {
    return;
  }
  const refusal = result ? notAllowed(result, chosen) : words.DAMAGED;
  if (refusal) {
    reject(refusal);
    return;
  }
  ({ film } = result);
  file = chosen;
  show(result.found);
}

function reject(refusal) {
  forget();
  input.value = '';
  told.textContent = '';
  refuse(refusal);
}

function paint() {
  const canvas = document.getElementById('look-film');
  const scale = Math.min(1, LONGEST_LOOK / Math.max(film.width, film.height));
  canvas.width = Math.max(1, Math.round(film.width * scale));
  canvas.height = Math.max(1, Math.round(film.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(film.bitmap, 0, 0, canvas.width, canvas.height);
}

function show(found) {
  const visible = Boolean(film?.bitmap);
  document.getElementById('look-stage').hidden = !visible;
  document.getElementById('look-tools').hidden = !visible;
  document.getElementById('look-blind').hidden = visible;
  if (visible) {
    paint();
  }
  const raw = document.getElementById('raw-consent');
  raw.hidden = Boolean(film);
  raw.querySelector('input').required = !film;
  raw.querySelector('input').checked = false;
  tellFound(found);
  look.hidden = false;
  drop.classList.add('drop-done');
  const size = film?.width ? `, ${film.width} × ${film.height} pixels` : '';
  document.getElementById('chosen').textContent = `${words.bytes(file.size)}${size}`;
  look.scrollIntoView({ block: 'start' });
  look.focus({ preventScroll: true });
}

/** Kinds only: what stands in the fields is nobody's business, also not on this screen. */
function tellFound(found) {
  const kinds = found.kinds.map(words.kindInWords);
  const dicom = found.type === 'dicom';
  const items = document.getElementById('found-list');
  items.replaceChildren(...kinds.map((kind) => Object.assign(document.createElement('li'), { textContent: kind })));
  const all = kinds.length > 0 || dicom || ['gif', 'bmp', 'heif', 'tiff'].includes(found.type);
  const sent = film
    ? `${all ? 'None of it leaves' : 'Nothing but the picture was found in it. Nothing else leaves'} your device: only the pixels are sent, without the name of the file.`
    : 'Your browser cannot open this kind of file, so it cannot be cleaned here. If you send it, it goes as it is; the site opens it, keeps the pixels and drops the rest.';
  document.getElementById('found-said').textContent = sent;
  told.textContent = `The picture is open. ${kinds.length ? `Found in the file: ${words.list(kinds)}. ` : ''}${sent}`;
}

function progress() {
  const box = document.getElementById('sending');
  const bar = box.querySelector('progress');
  const said = box.querySelector('[role=status]');
  box.hidden = false;
  return (share, text) => {
    // What is sent whole cannot be called back.
    document.getElementById('cancel').hidden = share === 1;
    bar.value = share;
    said.textContent = text;
  };
}

async function submit(event) {
  event.preventDefault();
  document.getElementById('refusal')?.remove();
  if (!file) {
    take(input.files[0]);
    return;
  }
  hold('sending', true);
  const tell = progress();
  tell(0, 'Preparing …');
  let cancelled = false;
  let cancel = () => {
    cancelled = true;
  };
  const stop = () => cancel();
  const off = document.getElementById('cancel');
  off.addEventListener('click', stop);
  const finish = () => {
    off.removeEventListener('click', stop);
    document.getElementById('sending').hidden = true;
    hold('sending', false);
  };
  const picture = film ? await sendable(film, masks.boxes, limits.bytes) : file;
  const refusal = !picture ? words.DAMAGED : picture.size > limits.bytes ? words.tooManyBytes(picture.size, limits.bytes) : null;
  if (refusal || cancelled) {
    finish();
    return refusal && refuse(refusal);
  }
  const name = `picture${{ 'image/png': '.png', 'image/jpeg': '.jpg' }[picture.type] ?? ''}`;
  const sending = send(picture, name, Boolean(document.getElementById('external')?.checked), tell);
  ({ cancel } = sending);
  const answer = await sending.answer;
  if (answer.links) {
    // Whoever comes back finds the form as it was at first.
    addEventListener('pagehide', () => {
      finish();
      form.reset();
      take();
    }, { once: true });
    location.assign(`${answer.links.page}#delete=${encodeURIComponent(answer.deleteToken)}`);
    return;
  }
  finish();
  if (answer.failure) {
    refuse(answer.failure);
  } else {
    told.textContent = 'Stopped. Nothing is kept on the site.';
    button.focus();
  }
}

function choose(files) {
  if (files.length) {
    const transfer = new DataTransfer();
    transfer.items.add(files[0]);
    input.files = transfer.files;
    take(files[0]);
  }
}

function offerCamera() {
  if (!matchMedia('(any-pointer: coarse)').matches) {
    return;
  }
  const camera = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', id: 'camera', className: 'unseen' });
  camera.setAttribute('capture', 'environment');
  camera.addEventListener('change', () => choose(camera.files));
  const label = Object.assign(document.createElement('label'), { htmlFor: 'camera', className: 'button button-quiet camera', textContent: 'Take a photo' });
  document.getElementById('drop-more').append(camera, label);
}

function listen() {
  form.addEventListener('submit', submit);
  input.addEventListener('change', () => take(input.files[0]));
  document.addEventListener('paste', (event) => choose(event.clipboardData?.files ?? []));
  // A file that misses the field would replace the page.
  for (const name of ['dragover', 'drop']) {
    document.addEventListener(name, (event) => event.preventDefault());
  }
  document.addEventListener('dragenter', () => drop.classList.add('drop-over'));
  document.addEventListener('dragleave', (event) => event.relatedTarget || drop.classList.remove('drop-over'));
  document.addEventListener('drop', (event) => {
    drop.classList.remove('drop-over');
    choose(event.dataTransfer.files);
  });
  document.getElementById('mask-add').addEventListener('click', () => masks.addAndFocus());
  clear.addEventListener('click', () => {
    masks.clear();
    told.textContent = 'All boxes are removed.';
    coverage.textContent = '';
    clear.hidden = true;
  });
  draw.addEventListener('click', () => {
    masks.drawing = !masks.drawing;
    draw.setAttribute('aria-pressed', String(masks.drawing));
  });
}

listen();
offerCamera();
// A reload may keep what was chosen.
take(input.files[0]);
