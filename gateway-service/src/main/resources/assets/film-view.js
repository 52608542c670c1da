// What part of a picture is seen and how: plain values, no page. x and y are the place of the picture (0 to 1) that lies
// in the middle of the pane; zoom 1 shows all of it; window and level are shares of the range from black to white.

export const START = Object.freeze({ zoom: 1, x: 0.5, y: 0.5, window: 1, level: 0.5, invert: false });

export const PRESETS = [
  { name: 'As it is', window: 1, level: 0.5 },
  { name: 'Dark parts (lungs)', window: 0.55, level: 0.3 },
  { name: 'Light parts (heart, bones)', window: 0.55, level: 0.7 },
  { name: 'More contrast', window: 0.6, level: 0.5 },
  { name: 'Less contrast', window: 1.5, level: 0.5 },
];

const MAX_ZOOM = 16;
const MIN_WINDOW = 0.05;
const MAX_WINDOW = 2;

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** How many screen pixels one pixel of the picture takes. */
export const scaleOf = (view, pane, picture) =>
  view.zoom * Math.min(pane.width / picture.width, pane.height / picture.height);

/** The view that the person gets for the one asked for: nothing beyond the edges, nothing out of range. */
export function settle(view, pane, picture) {
  const zoom = clamp(view.zoom, 1, MAX_ZOOM);
  const scale = scaleOf({ zoom }, pane, picture);
  const middle = (value, side) => {
    const half = pane[side] / (picture[side] * scale) / 2;
    return half >= 0.5 ? 0.5 : clamp(value, half, 1 - half);
  };
  return {
    zoom,
    x: middle(view.x, 'width'),
    y: middle(view.y, 'height'),
    window: clamp(view.window, MIN_WINDOW, MAX_WINDOW),
    level: clamp(view.level, 0, 1),
    invert: Boolean(view.invert),
  };
}

/** Where a point of the pane (in screen pixels from its corner) lies in the picture, 0 to 1. */
export function pointOf(view, pane, picture, at) {
  const scale = scaleOf(view, pane, picture);
  return {
    x: view.x + (at.x - pane.width / 2) / (picture.width * scale),
    y: view.y + (at.y - pane.height / 2) / (picture.height * scale),
  };
}

/** Zooms so that what lies under the point stays there. */
export function zoomedAt(view, pane, picture, factor, at) {
  const zoom = clamp(view.zoom * factor, 1, MAX_ZOOM);
  const fixed = pointOf(view, pane, picture, at);
  return {
    ...view,
    zoom,
    x: fixed.x + ((view.x - fixed.x) * view.zoom) / zoom,
    y: fixed.y + ((view.y - fixed.y) * view.zoom) / zoom,
  };
}

/** Moved by so many screen pixels, as if the picture were held. */
export function movedBy(view, pane, picture, dx, dy) {
  const scale = scaleOf(view, pane, picture);
  return { ...view, x: view.x - dx / (picture.width * scale), y: view.y - dy / (picture.height * scale) };
}

/** A straight line from picture value to screen value, both 0 to 1. */
export function tone({ window, level, invert }) {
  const slope = 1 / window;
  const low = 0.5 - level * slope;
  return invert ? { slope: -slope, intercept: 1 - low } : { slope, intercept: low };
}

const short = (value) => String(Math.round(value * 1000) / 1000);

export const written = (view) =>
  [view.zoom, view.x, view.y, view.window, view.level, Number(view.invert)].map(short).join(',');

/** @returns the view that stands in the text, or null where none does */
export function read(text) {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== 6 || numbers.some((number) => !Number.isFinite(number))) {
    return null;
  }
  const [zoom, x, y, window, level, invert] = numbers;
  return { zoom, x, y, window, level, invert: invert === 1 };
}
