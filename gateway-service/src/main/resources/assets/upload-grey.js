// Draws a film of numbers, as 16-bit pictures and DICOM files have them.

/** Shares of the pixels that may lie outside the range from black to white when nobody said where that is. */
const TAIL = 0.001;
const BINS = 4096;

export const canvasOf = (width, height) => Object.assign(document.createElement('canvas'), { width, height });

/** Where the darkest and the lightest thousandth end. */
function range(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = (high - low) / BINS || 1;
  const bins = new Uint32Array(BINS + 1);
  for (const value of values) {
    bins[Math.floor((value - low) / width)]++;
  }
  const beyond = values.length * TAIL;
  const cut = (order) => {
    let seen = 0;
    return order.find((bin) => (seen += bins[bin]) > beyond) ?? 0;
  };
  const upward = [...bins.keys()];
  return { low: low + cut(upward) * width, high: low + (cut(upward.toReversed()) + 1) * width };
}

/** A film of numbers: the range from black to white becomes 0 to 255. */
export function greyFilm(values, width, height, { low, high, inverted = false } = {}) {
  const found = low === undefined ? range(values) : { low, high };
  const canvas = canvasOf(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  const picture = context.createImageData(width, height);
  const slope = 255 / (found.high - found.low || 1);
  for (let at = 0, to = 0; at < values.length; at++, to += 4) {
    const value = Math.min(255, Math.max(0, (values[at] - found.low) * slope));
    const grey = inverted ? 255 - value : value;
    picture.data[to] = grey;
    picture.data[to + 1] = grey;
    picture.data[to + 2] = grey;
    picture.data[to + 3] = 255;
  }
  context.putImageData(picture, 0, 0);
  return { bitmap: canvas, width, height, exact: null, type: 'image/png' };
}
