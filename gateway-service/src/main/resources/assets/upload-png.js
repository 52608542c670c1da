// Reads PNG of 16 bits a sample, which browsers cut down to 8: the range that a film uses is often a small part of it.

const SAMPLES = { 0: 1, 2: 3, 4: 2, 6: 4 };

async function inflate(parts) {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function predict(kind, left, up, corner) {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Undoes the filters in place. @returns the rows, each still led by its filter's number */
function unfilter(raw, stride, pixel, height) {
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1) + 1;
    const kind = raw[from - 1];
    for (let at = 0; at < stride && kind; at++) {
      const left = at >= pixel ? raw[from + at - pixel] : 0;
      const up = row ? raw[from + at - stride - 1] : 0;
      const corner = row && at >= pixel ? raw[from + at - stride - 1 - pixel] : 0;
      raw[from + at] += predict(kind, left, up, corner);
    }
  }
  return raw;
}

/** @returns grey values of 16 bits, or null for what this does not read */
export async function read16({ kept, width, height, bits, colour, interlaced }) {
  if (bits !== 16 || interlaced || !SAMPLES[colour] || typeof DecompressionStream === 'undefined') {
    return null;
  }
  const data = kept.filter((part) => String.fromCharCode(...part.subarray(4, 8)) === 'IDAT');
  const pixel = SAMPLES[colour] * 2;
  const stride = width * pixel;
  const raw = unfilter(await inflate(data.map((part) => part.subarray(8, -4))), stride, pixel, height);
  const values = new Uint16Array(width * height);
  for (let row = 0, out = 0; row < height; row++) {
    for (let at = row * (stride + 1) + 1, end = at + stride; at < end; at += pixel) {
      values[out++] = (raw[at] << 8) | raw[at + 1];
    }
  }
  return values;
}
