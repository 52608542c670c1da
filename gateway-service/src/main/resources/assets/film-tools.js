// The tools above one picture or a pair: what they do, they do to all pictures that are linked.
import { PRESETS, START } from './film-view.js';

const QUIET_MILLIS = 500;

export function element(tag, properties = {}, ...children) {
  const { aria = {}, ...own } = properties;
  const made = Object.assign(document.createElement(tag), own);
  Object.entries(aria).forEach(([name, value]) => made.setAttribute(name === 'role' ? name : `aria-${name}`, value));
  made.append(...children);
  return made;
}

export const button = (text, act, aria = {}) => {
  const made = element('button', { type: 'button', className: 'film-button', textContent: text, aria });
  made.addEventListener('click', act);
  return made;
};

const HELP = [
  ['Drag, or arrow keys', 'move the picture once it is larger than its pane'],
  ['Wheel, pinch, + and −', 'make it larger or smaller'],
  ['Double click', 'larger at that place, and back'],
  ['Shift and drag, or right button and drag', 'sideways: window; up and down: level'],
  ['[ and ]', 'darker or brighter'],
  [', and .', 'less or more contrast'],
  ['1 to 5', 'settings for brightness and contrast'],
  ['I', 'invert: black becomes white'],
  ['B', 'boxes on and off'],
  ['M', 'measure: drag, or two taps; by keyboard, Enter sets an end in the middle of the picture'],
  ['0', 'everything as at the start'],
  ['F', 'full screen, and Escape to leave it'],
];

export class FilmTools {
  #linked = true;
  #boxes = true;
  #last;

  /**
   * @param viewers one picture or two
   * @param stage what fills the screen in full screen
   * @param more further keys of the page: key, words and what to do
   * @param compact whether the sliders are folded away
   */
  constructor(viewers, stage, { more = [], compact = false } = {}) {
    this.viewers = viewers;
    this.compact = compact;
    this.stage = stage;
    this.more = more;
    this.#last = viewers[0];
    this.told = element('p', { className: 'film-told', aria: { role: 'status' } });
    this.bar = this.#build();
    stage.addEventListener('film-view', (event) => this.#follow(event.target));
    stage.addEventListener('film-length', (event) => this.#tell(`Length ${event.detail}`));
    stage.addEventListener('film-key', (event) => this.#press(event.detail));
    stage.addEventListener('focusin', (event) => this.#use(event.target));
    stage.addEventListener('pointerdown', (event) => this.#use(event.target.closest?.('film-viewer')));
    this.#show();
  }

  get linked() {
    return this.#linked;
  }

  set linked(wanted) {
    this.#linked = wanted;
    if (wanted) {
      this.#follow(this.#last);
    }
    this.#show();
  }

  get boxes() {
    return this.#boxes;
  }

  set boxes(shown) {
    this.#boxes = shown;
    this.viewers.forEach((viewer) => {
      viewer.boxes = shown;
    });
    this.#show();
  }

  reset() {
    this.measuring = false;
    this.viewers.forEach((viewer) => {
      viewer.view = START;
    });
    this.#last.change(START);
  }

  get measuring() {
    return this.viewers[0].ruler?.on ?? false;
  }

  set measuring(wanted) {
    this.viewers.filter((viewer) => viewer.ruler).forEach((viewer) => {
      viewer.ruler.on = wanted;
    });
    this.#show();
    if (wanted) {
      this.#tell('Measuring: drag from end to end, or set two points');
    }
  }

  fullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      this.stage.requestFullscreen?.();
    }
  }

  #use(viewer) {
    if (this.viewers.includes(viewer)) {
      this.#last = viewer;
      this.#show();
    }
  }

  #follow(source) {
    if (this.#linked) {
      this.viewers.filter((viewer) => viewer !== source).forEach((viewer) => {
        viewer.view = source.view;
      });
    }
    this.#show();
    const { zoom, window, level, invert } = source.view;
    this.#tell(`Zoom ${Math.round(zoom * 10) / 10}, window ${percent(window)}, level ${percent(level)}${invert ? ', inverted' : ''}`);
  }

  #tell(words) {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      this.told.textContent = words;
    }, QUIET_MILLIS);
  }

  #press(key) {
    const act = {
      b: () => {
        this.boxes = !this.boxes;
      },
      m: () => {
        this.measuring = !this.measuring;
      },
      f: () => this.fullScreen(),
      '?': () => {
        this.help.open = !this.help.open;
      },
      Escape: () => {
        this.measuring = false;
      },
      ...Object.fromEntries(this.more.map((entry) => [entry.key, entry.act])),
    }[key.length === 1 ? key.toLowerCase() : key];
    act?.();
  }

  #build() {
    const zoom = (factor) => () => this.#last.zoomBy(factor);
    this.preset = element('select', { aria: { label: 'Brightness and contrast' } },
      ...PRESETS.map((preset) => new Option(preset.name)), new Option('Your own', '', false, false));
    this.preset.lastElementChild.hidden = true;
    this.preset.addEventListener('change', () => {
      const { window, level } = PRESETS[this.preset.selectedIndex];
      this.#last.change({ window, level });
    });
    this.window = slider('Window', 0.05, 2, (window) => this.#last.change({ window }));
    this.level = slider('Level', 0, 1, (level) => this.#last.change({ level }));
    this.invert = button('Invert', () => this.#last.change({ invert: !this.#last.view.invert }));
    this.box = button('Boxes', () => this.#press('b'));
    this.measure = button('Measure', () => this.#press('m'));
    const full = button('Full screen', () => this.fullScreen());
    full.hidden = !document.fullscreenEnabled;
    const keys = [...HELP, ...this.more.map(({ key, words }) => [key.toUpperCase(), words])].map(([key, does]) =>
      element('div', {}, element('dt', { textContent: key }), element('dd', { textContent: does })));
    this.help = element('details', { className: 'film-help' },
      element('summary', { textContent: this.compact ? 'Window, level, keys and gestures' : 'Keys and gestures' }));
    this.row = element('div', { className: 'film-row', aria: { role: 'toolbar', label: 'Picture tools' } },
      element('span', { className: 'film-pair' }, button('−', zoom(1 / 1.5), { label: 'Smaller' }), button('+', zoom(1.5), { label: 'Larger' })),
      this.preset, this.invert, this.measure, this.box, button('Reset', () => this.reset()), full);
    const sliders = element('div', { className: 'film-row' }, this.window.label, this.level.label);
    // What is told is also heard, so it never stands in a part that is closed.
    if (this.compact) {
      this.help.append(sliders);
    }
    (this.compact ? this.row : sliders).append(this.told);
    this.help.append(element('dl', {}, ...keys));
    return element('div', { className: 'film-tools' }, this.row, ...(this.compact ? [] : [sliders]), this.help);
  }

  #show() {
    const { window, level, invert } = this.#last.view;
    const preset = PRESETS.findIndex((each) => each.window === window && each.level === level);
    this.preset.selectedIndex = preset < 0 ? PRESETS.length : preset;
    this.window.input.value = window;
    this.level.input.value = level;
    pressed(this.invert, invert);
    pressed(this.box, this.#boxes);
    pressed(this.measure, this.measuring);
    this.box.hidden = !this.viewers.some((viewer) => viewer.hasBoxes);
  }
}

const percent = (share) => `${Math.round(share * 100)} %`;

export const pressed = (toggle, on) => toggle.setAttribute('aria-pressed', String(on));

function slider(text, min, max, act) {
  const input = element('input', { type: 'range', min, max, step: 0.01 });
  input.addEventListener('input', () => act(Number(input.value)));
  return { input, label: element('label', { className: 'film-slider' }, text, input) };
}
