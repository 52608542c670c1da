// Boxes that cover writing on a picture: drawn, moved, resized and removed with mouse, touch and keyboard. Places are
// shares of width and height, so they hold at every size.

const SMALLEST = 0.012;
const STEP = 0.01;
/** Screen pixels below which a press is a tap. */
const TAP = 5;
const FRESH = { x: 0.4, y: 0.44, width: 0.2, height: 0.12 };

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const percent = (share) => `${Math.round(share * 100)} %`;

/** Inside the picture, and large enough to be seen. */
function settled({ x, y, width, height }) {
  const wide = clamp(width, SMALLEST, 1);
  const tall = clamp(height, SMALLEST, 1);
  return { x: clamp(x, 0, 1 - wide), y: clamp(y, 0, 1 - tall), width: wide, height: tall };
}

const between = (a, b) =>
  settled({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });

export class Masks {
  #entries = [];
  #anchor = null;
  #drawing = false;

  /**
   * @param layer lies over the picture
   * @param told called with words after every change, and with the number of boxes
   */
  constructor(layer, told) {
    this.layer = layer;
    this.told = told;
    layer.addEventListener('pointerdown', (event) => this.#press(event));
  }

  get boxes() {
    return this.#entries.map((entry) => entry.box);
  }

  /** With touch, a finger scrolls the page unless boxes are being drawn. */
  get drawing() {
    return this.#drawing;
  }

  set drawing(wanted) {
    this.#drawing = wanted;
    this.#setAnchor(null);
    this.layer.classList.toggle('mask-drawing', wanted);
  }

  clear() {
    [...this.#entries].forEach((entry) => this.#remove(entry, true));
  }

  /** A box in the middle, to be moved with the arrow keys or by dragging. */
  add(box = FRESH) {
    const entry = this.#build(settled(box));
    this.#entries.push(entry);
    this.layer.append(entry.frame);
    this.#place(entry);
    this.#tell(entry);
    return entry;
  }

  addAndFocus() {
    this.add().body.focus();
  }

  #at(event) {
    const box = this.layer.getBoundingClientRect();
    return { x: clamp((event.clientX - box.left) / box.width, 0, 1), y: clamp((event.clientY - box.top) / box.height, 0, 1) };
  }

  #press(event) {
    if (event.target !== this.layer || event.button !== 0 || (event.pointerType === 'touch' && !this.#drawing)) {
      return;
    }
    event.preventDefault();
    const from = this.#anchor ?? this.#at(event);
    const second = Boolean(this.#anchor);
    this.#setAnchor(null);
    let entry = null;
    this.#hold(event, (now, moved) => {
      if (moved || second) {
        entry ??= this.add(between(from, now));
        this.#change(entry, between(from, now), false);
      }
    }, (now) => {
      if (second && !entry) {
        entry = this.add(between(from, now));
      }
      // One tap is a corner; the next one is the opposite corner.
      entry ? this.#tell(entry) : this.#setAnchor(from);
    });
  }

  #setAnchor(point) {
    this.#anchor = point;
    this.layer.querySelector('.mask-corner')?.remove();
    if (point) {
      const mark = document.createElement('span');
      mark.className = 'mask-corner';
      Object.assign(mark.style, { left: `${point.x * 100}%`, top: `${point.y * 100}%` });
      this.layer.append(mark);
      this.told('One corner is set. Tap or click the opposite corner.', this.#entries.length);
    }
  }

  /** Follows one pointer until it is let go. */
  #hold(event, onMove, onEnd = () => {}) {
    const { pointerId, clientX, clientY, currentTarget: target } = event;
    let moved = false;
    target.setPointerCapture(pointerId);
    const move = (now) => {
      moved ||= Math.hypot(now.clientX - clientX, now.clientY - clientY) > TAP;
      onMove(this.#at(now), moved);
    };
    const end = (now) => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
      onEnd(this.#at(now), moved);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  }

  #build(box) {
    const frame = document.createElement('div');
    frame.className = 'mask-box';
    const made = (tag, className) => Object.assign(document.createElement(tag), { className });
    const body = Object.assign(made('button', 'mask-body'), { type: 'button' });
    const grip = made('span', 'mask-grip');
    const drop = Object.assign(made('button', 'mask-drop'), { type: 'button', textContent: '×' });
    frame.append(body, grip, drop);
    const entry = { box, frame, body, drop };
    body.setAttribute('aria-describedby', 'mask-help');
    body.addEventListener('keydown', (event) => this.#key(entry, event));
    body.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        body.focus();
        const from = this.#at(event);
        const before = entry.box;
        this.#hold(event, (now) => this.#change(entry, { ...before, x: before.x + now.x - from.x, y: before.y + now.y - from.y }, false), () => this.#tell(entry));
      }
    });
    grip.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const { x, y } = entry.box;
      this.#hold(event, (now) => this.#change(entry, { x, y, width: Math.max(SMALLEST, now.x - x), height: Math.max(SMALLEST, now.y - y) }, false), () => this.#tell(entry));
    });
    drop.addEventListener('click', () => this.#remove(entry));
    return entry;
  }

  #key(entry, event) {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (dx || dy) {
      event.preventDefault();
      const { x, y, width, height } = entry.box;
      this.#change(entry, event.shiftKey
        ? { x, y, width: Math.min(1 - x, width + dx * STEP), height: Math.min(1 - y, height + dy * STEP) }
        : { x: x + dx * STEP, y: y + dy * STEP, width, height });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#remove(entry);
    }
  }

  #change(entry, box, tell = true) {
    entry.box = settled(box);
    this.#place(entry);
    if (tell) {
      this.#tell(entry);
    }
  }

  #place({ box, frame }) {
    const percents = Object.entries({ left: box.x, top: box.y, width: box.width, height: box.height });
    percents.forEach(([side, share]) => {
      frame.style[side] = `${share * 100}%`;
    });
  }

  #words(entry) {
    const { x, y, width, height } = entry.box;
    return `Box ${this.#entries.indexOf(entry) + 1}: ${percent(x)} from the left, ${percent(y)} from the top, ${percent(width)} wide, ${percent(height)} high`;
  }

  #tell(entry) {
    this.#label();
    this.told(this.#words(entry), this.#entries.length);
  }

  #label() {
    this.#entries.forEach((each, index) => {
      each.body.setAttribute('aria-label', this.#words(each));
      each.drop.setAttribute('aria-label', `Remove box ${index + 1}`);
    });
  }

  #remove(entry, quiet = false) {
    const index = this.#entries.indexOf(entry);
    this.#entries.splice(index, 1);
    entry.frame.remove();
    this.#label();
    if (!quiet) {
      this.#entries[Math.min(index, this.#entries.length - 1)]?.body.focus();
      this.told(`Box ${index + 1} is removed.`, this.#entries.length);
    }
  }
}
