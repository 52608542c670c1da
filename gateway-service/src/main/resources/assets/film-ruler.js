// A length between two points of a film, in pixels: how large a pixel is in the chest is not known here.
const SVG = 'http://www.w3.org/2000/svg';

const made = (name, parent, className) => {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  parent.append(element);
  return element;
};

const set = (element, attributes) =>
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));

export class Ruler {
  #on = false;
  #points = [];
  #loose = null;

  constructor(viewer) {
    this.viewer = viewer;
    this.drawing = made('svg', viewer, 'film-ruler');
    this.drawing.setAttribute('aria-hidden', 'true');
    this.cross = made('path', this.drawing, 'film-cross');
    this.line = made('line', this.drawing, 'film-length');
    this.text = made('text', this.drawing, 'film-length-text');
  }

  get on() {
    return this.#on;
  }

  set on(wanted) {
    this.#on = wanted;
    this.#points = [];
    this.#loose = null;
    this.viewer.classList.toggle('film-measuring', wanted);
    this.draw();
  }

  /** The next end of the line; a third point begins a new one. */
  set(at) {
    const point = this.viewer.pixelAt(at);
    this.#points = this.#points.length === 1 ? [...this.#points, point] : [point];
    this.#loose = null;
    this.draw();
    if (this.#points.length === 2) {
      this.viewer.dispatchEvent(new CustomEvent('film-length', { bubbles: true, detail: this.words }));
    }
  }

  /** Where the line would end now. */
  hover(at) {
    if (this.#points.length === 1) {
      this.#loose = this.viewer.pixelAt(at);
      this.draw();
    }
  }

  get started() {
    return this.#points.length === 1;
  }

  get length() {
    const [a, b = this.#loose] = this.#points;
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : null;
  }

  get words() {
    return this.length === null ? '' : `${Math.round(this.length)} px`;
  }

  draw() {
    const { viewer, drawing } = this;
    const { width, height } = viewer.pane;
    const [a, b = this.#loose] = this.#points;
    set(drawing, { viewBox: `0 0 ${width} ${height}` });
    drawing.toggleAttribute('hidden', !this.#on);
    if (!this.#on) {
      return;
    }
    set(this.cross, { d: `M${width / 2 - 9} ${height / 2}h18M${width / 2} ${height / 2 - 9}v18` });
    this.line.toggleAttribute('hidden', !a);
    this.text.toggleAttribute('hidden', !a);
    if (a) {
      const from = viewer.placeOf(a);
      const to = b ? viewer.placeOf(b) : from;
      set(this.line, { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      set(this.text, { x: Math.min(Math.max(to.x + 8, 8), width - 70), y: Math.min(Math.max(to.y - 8, 16), height - 8) });
      this.text.textContent = b ? this.words : 'Now the other end';
    }
  }
}
