// <film-viewer>: an <img>, and an <svg> with its boxes if there are any, become a picture that can be zoomed, moved,
// brightened and measured. Without script the two simply stand there.
import { listen } from './film-input.js';
import { Ruler } from './film-ruler.js';
import { painter, onProcessor } from './film-paint.js';
import { START, movedBy, pointOf, scaleOf, settle, zoomedAt } from './film-view.js';

/** Side length of the text at a box, on the screen. */
const TEXT = 14;

class FilmViewer extends HTMLElement {
  #view = START;
  #painted = null;
  #due = false;
  #boxes = null;
  #ruler = null;

  connectedCallback() {
    this.picture = this.querySelector('img');
    if (this.ready || !this.picture) {
      return;
    }
    this.ready = this.picture.decode().then(() => this.#begin(), () => {});
  }

  get size() {
    // What lengths are told in: the film's own pixels, of which the picture shown may be a smaller copy.
    return { width: Number(this.picture.getAttribute('width')), height: Number(this.picture.getAttribute('height')) };
  }

  get pane() {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  get view() {
    return this.#view;
  }

  set view(wanted) {
    this.#view = settle({ ...this.#view, ...wanted }, this.pane, this.size);
    this.classList.toggle('film-zoomed', this.#view.zoom > 1);
    this.#draw();
  }

  /** Changes the view and tells whoever listens, so that a linked picture can follow. */
  change(wanted) {
    this.view = wanted;
    this.dispatchEvent(new CustomEvent('film-view', { bubbles: true, detail: this.#view }));
  }

  zoomBy(factor, at = { x: this.clientWidth / 2, y: this.clientHeight / 2 }) {
    this.change(zoomedAt(this.#view, this.pane, this.size, factor, at));
  }

  moveBy(dx, dy) {
    this.change(movedBy(this.#view, this.pane, this.size, dx, dy));
  }

  /** Where a point of the pane lies, in the film's own pixels. */
  pixelAt(at) {
    const point = pointOf(this.#view, this.pane, this.size, at);
    return { x: point.x * this.size.width, y: point.y * this.size.height };
  }

  /** The other way round. */
  placeOf(pixel) {
    const scale = scaleOf(this.#view, this.pane, this.size);
    return {
      x: (pixel.x - this.#view.x * this.size.width) * scale + this.clientWidth / 2,
      y: (pixel.y - this.#view.y * this.size.height) * scale + this.clientHeight / 2,
    };
  }

  get hasBoxes() {
    return Boolean(this.#boxes);
  }

  set boxes(shown) {
    this.#boxes?.classList.toggle('film-off', !shown);
  }

  get ruler() {
    return this.#ruler;
  }

  #begin() {
    this.#boxes = this.querySelector('svg');
    this.#ruler = new Ruler(this);
    const fresh = () => {
      const canvas = document.createElement('canvas');
      canvas.className = 'film-canvas';
      canvas.setAttribute('aria-hidden', 'true');
      this.querySelector('canvas')?.remove();
      this.picture.after(canvas);
      return canvas;
    };
    this.#painted = painter(fresh, this.picture, () => {
      this.#painted = onProcessor(fresh, this.picture);
      this.#draw();
    });
    this.dataset.paintedBy = this.#painted.by;
    this.classList.add('film-live');
    listen(this);
    new ResizeObserver(() => {
      this.view = {};
    }).observe(this);
    this.view = {};
  }

  #draw() {
    if (!this.#painted || this.#due) {
      return;
    }
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.#paint();
    });
  }

  #paint() {
    const { canvas, paint } = this.#painted;
    const dense = Math.min(devicePixelRatio || 1, 2);
    const width = Math.max(1, Math.round(this.clientWidth * dense));
    const height = Math.max(1, Math.round(this.clientHeight * dense));
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
    }
    paint(this.#view);
    this.#place(this.#boxes);
    this.#ruler.draw();
  }

  /** Lays a drawing in the film's own pixels over what is seen of the film. */
  #place(drawing) {
    if (!drawing) {
      return;
    }
    const { pane, size } = this;
    const scale = scaleOf(this.#view, pane, size);
    const width = pane.width / scale;
    const height = pane.height / scale;
    const left = this.#view.x * size.width - width / 2;
    const top = this.#view.y * size.height - height / 2;
    drawing.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
    for (const text of drawing.querySelectorAll('text')) {
      text.setAttribute('font-size', TEXT / scale);
    }
  }
}

customElements.define('film-viewer', FilmViewer);
