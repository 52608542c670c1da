// Two pictures side by side, or one over the other with a line between them; the address holds what is seen.
import './film-viewer.js';
import { FilmTools, button, element, pressed } from './film-tools.js';
import { read, written, START } from './film-view.js';

const NARROW = '(max-width: 47.99rem)';
const SPLIT_STEP = 10;
const ADDRESS_MILLIS = 250;

const stage = document.getElementById('comparison');
const pair = document.getElementById('compare');
const viewers = [...pair.querySelectorAll('film-viewer')];
let over = matchMedia(NARROW).matches;
let split = 50;
let remembering = null;

const tools = new FilmTools(viewers, stage, { more: [
  { key: 'l', words: 'link the two pictures, or let each go its own way', act: () => link(!tools.linked) },
  { key: 'o', words: 'side by side, or one over the other', act: () => layOver(!over) },
  { key: 's', words: 'one over the other: move the line on', act: () => layOver(true, split >= 100 ? 0 : split + SPLIT_STEP) },
] });
const linked = button('Linked', () => link(!tools.linked));
const overlay = button('Overlay', () => layOver(!over));
const line = element('div', { className: 'split-line', aria: { hidden: 'true' } });
const slide = element('input', { type: 'range', min: 0, max: 100, step: 1 });
const slider = element('div', { className: 'split-slider' },
  button('Left', () => layOver(true, 100)), element('label', {}, element('span', { className: 'unseen', textContent: 'How much of the left picture is seen' }), slide),
  button('Right', () => layOver(true, 0)));

function link(wanted) {
  tools.linked = wanted;
  pressed(linked, wanted);
  remember();
}

/** The left picture is seen from the left edge up to the line, the right one beyond it. */
function layOver(wanted, at = split) {
  over = wanted;
  split = Math.min(100, Math.max(0, at));
  pair.dataset.layout = over ? 'over' : 'pair';
  pair.style.setProperty('--split', `${split}%`);
  slide.value = split;
  slider.hidden = !over;
  line.hidden = !over;
  pressed(overlay, over);
  if (over && !tools.linked) {
    link(true);
  }
  remember();
}

/** The fragment, which no server sees: the left view, the right one where it differs, and how the two lie. */
function remember() {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const parts = new URLSearchParams();
    const [left, right] = viewers.map((viewer) => written(viewer.view));
    if (left !== written(START) || right !== left) {
      parts.set('view', left);
    }
    if (!tools.linked) {
      parts.set('right', right);
    }
    if (over !== matchMedia(NARROW).matches || (over && split !== 50)) {
      parts.set('over', over ? String(Math.round(split)) : 'no');
    }
    if (!tools.boxes) {
      parts.set('boxes', 'no');
    }
    const fragment = parts.toString().replaceAll('%2C', ',');
    history.replaceState(null, '', `${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`);
  }, ADDRESS_MILLIS);
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const view = read(parts.get('view'));
  const right = read(parts.get('right'));
  tools.linked = !parts.has('right');
  pressed(linked, tools.linked);
  viewers[0].view = view ?? START;
  viewers[1].view = right ?? view ?? START;
  tools.boxes = parts.get('boxes') !== 'no';
  const seen = parts.get('over');
  layOver(seen ? seen !== 'no' : over, Number.isFinite(parseFloat(seen)) ? parseFloat(seen) : split);
}

function holdLine(event) {
  event.preventDefault();
  line.setPointerCapture(event.pointerId);
  const move = (now) => {
    const box = viewers[0].getBoundingClientRect();
    layOver(true, ((now.clientX - box.left) / box.width) * 100);
  };
  line.addEventListener('pointermove', move);
  line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true });
}

function begin() {
  tools.row.querySelector('select').before(linked, overlay);
  // On a phone the pictures come first: there is room for little else.
  pair.append(line);
  stage.append(slider);
  stage[over ? 'append' : 'prepend'](tools.bar);
  stage.classList.add('comparison-live');
  viewers.forEach((viewer, index) => {
    viewer.setAttribute('roomy', '');
    viewer.tabIndex = 0;
    viewer.setAttribute('role', 'application');
    viewer.setAttribute('aria-roledescription', 'picture viewer');
    viewer.setAttribute('aria-label', `${index === 0 ? 'Left' : 'Right'} picture. Plus and minus zoom, arrows move, question mark opens the list of keys.`);
  });
  slide.addEventListener('input', () => layOver(true, Number(slide.value)));
  line.addEventListener('pointerdown', holdLine);
  stage.addEventListener('film-view', remember);
  stage.addEventListener('film-swipe', (event) => over && layOver(true, split + event.detail * 100));
  addEventListener('hashchange', recall);
  recall();
}

Promise.all(viewers.map((viewer) => viewer.ready)).then(begin);
