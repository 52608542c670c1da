// Opens a DICOM file in the browser. Only the grey values come out of here; names, dates and numbers stay in the file.
import { lookIntoDicom } from './upload-found.js';
import { greyFilm } from './upload-grey.js';

const IMPLICIT = '1.2.840.10008.1.2';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const PLAIN = new Set([IMPLICIT, '1.2.840.10008.1.2.1', BIG_ENDIAN]);
const JPEG = '1.2.840.10008.1.2.4.50';
const LOSSLESS = new Set(['1.2.840.10008.1.2.4.57', '1.2.840.10008.1.2.4.70']);
const RLE = '1.2.840.10008.1.2.5';

function parser() {
  if (window.dicomParser) {
    return Promise.resolve(window.dicomParser);
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('dicom-parser.js', import.meta.url);
    script.nonce = document.querySelector('script[nonce]')?.nonce ?? ''; // by which the page's policy knows its own scripts
    script.addEventListener('load', () => resolve(window.dicomParser));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Files without the mark at byte 128 say nothing about how they are written: the two common ways are tried. */
function parse(dicom, bytes) {
  for (const assumed of [undefined, IMPLICIT, '1.2.840.10008.1.2.1']) {
    try {
      const set = dicom.parseDicom(bytes, assumed && { TransferSyntaxUID: assumed });
      if (set.elements.x7fe00010) {
        return { set, syntax: assumed ?? set.string('x00020010') ?? IMPLICIT };
      }
    } catch {
      // The next way, or none.
    }
  }
  return null;
}

function facts(set) {
  return {
    frames: Number(set.string('x00280008') ?? 1),
    samples: set.uint16('x00280002') ?? 1,
    meaning: (set.string('x00280004') ?? 'MONOCHROME2').trim(),
    planar: set.uint16('x00280006') ?? 0,
    height: set.uint16('x00280010'),
    width: set.uint16('x00280011'),
    allocated: set.uint16('x00280100') ?? 8,
    stored: set.uint16('x00280101') ?? 8,
    high: set.uint16('x00280102'),
    signed: set.uint16('x00280103') === 1,
    centre: set.floatString('x00281050', 0),
    window: set.floatString('x00281051', 0),
    slope: set.floatString('x00281053') ?? 1,
    intercept: set.floatString('x00281052') ?? 0,
  };
}

/** PackBits, one run after another. */
function unpack(bytes, length) {
  const out = new Uint8Array(length);
  for (let at = 0, to = 0; at < bytes.length && to < length;) {
    const count = bytes[at++];
    if (count < 128) {
      out.set(bytes.subarray(at, at + count + 1).subarray(0, length - to), to);
      at += count + 1;
      to += count + 1;
    } else if (count > 128) {
      out.fill(bytes[at++], to, Math.min(length, to + 257 - count));
      to += 257 - count;
    }
  }
  return out;
}

/** Segments hold one byte plane each, the high bytes first. */
function runs(frame, { width, height, allocated }) {
  const header = new DataView(frame.buffer, frame.byteOffset, 64);
  const planes = header.getUint32(0, true);
  const each = allocated / 8;
  const out = new Uint8Array(width * height * each);
  if (planes !== each) {
    return null;
  }
  for (let plane = 0; plane < planes; plane++) {
    const end = plane + 1 < planes ? header.getUint32(8 + plane * 4, true) : frame.length;
    const part = unpack(frame.subarray(header.getUint32(4 + plane * 4, true), end), width * height);
    part.forEach((value, at) => {
      out[at * each + (each - 1 - plane)] = value;
    });
  }
  return out;
}

/** @returns stored values as numbers, signed where the file says so */
function values(bytes, { width, height, samples, allocated, stored, high, signed }, big) {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Float32Array(width * height * samples);
  const shift = high === undefined ? 0 : Math.max(0, high + 1 - stored);
  const mask = 2 ** stored - 1;
  const sign = 2 ** (stored - 1);
  for (let at = 0; at < out.length; at++) {
    const raw = allocated === 8 ? bytes[at] : data.getUint16(at * 2, !big);
    const value = (raw >> shift) & mask;
    out[at] = signed && value >= sign ? value - 2 * sign : value;
  }
  return out;
}

async function stored(dicom, set, syntax, about, bytes) {
  const pixels = set.elements.x7fe00010;
  if (PLAIN.has(syntax) && !pixels.encapsulatedPixelData) {
    const part = bytes.subarray(pixels.dataOffset, pixels.dataOffset + pixels.length);
    const needed = about.width * about.height * about.samples * (about.allocated / 8);
    return part.length >= needed ? values(part, about, syntax === BIG_ENDIAN) : null;
  }
  if (!pixels.encapsulatedPixelData) {
    return null;
  }
  const frame = dicom.readEncapsulatedPixelDataFromFragments(set, pixels, 0, pixels.fragments.length);
  if (syntax === RLE) {
    const plain = runs(frame, about);
    return plain && values(plain, about, false);
  }
  if (LOSSLESS.has(syntax)) {
    const { Decoder } = await import('./jpeg-lossless.js');
    const exact = frame.buffer.slice(frame.byteOffset, frame.byteOffset + frame.byteLength);
    const plain = new Decoder().decompress(exact);
    return values(new Uint8Array(plain), about, false);
  }
  return null;
}

/** What browsers themselves decode. @returns grey values, 0 to 255 */
async function photograph(dicom, set) {
  const pixels = set.elements.x7fe00010;
  const frame = dicom.readEncapsulatedPixelDataFromFragments(set, pixels, 0, pixels.fragments.length);
  const picture = await createImageBitmap(new Blob([frame], { type: 'image/jpeg' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  return Float32Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] * 2 + data[at * 4 + 1] * 5 + data[at * 4 + 2]) / 8);
}

/** Three samples a pixel become one: films are grey. */
function grey(all, { samples, planar, width, height }) {
  if (samples === 1) {
    return all;
  }
  const count = width * height;
  const at = planar ? (pixel, sample) => all[sample * count + pixel] : (pixel, sample) => all[pixel * 3 + sample];
  return Float32Array.from({ length: count }, (_, pixel) => (at(pixel, 0) * 2 + at(pixel, 1) * 5 + at(pixel, 2)) / 8);
}

/** @returns what was found and the film, which is null when only the site can open it */
export async function openDicom(bytes) {
  const dicom = await parser();
  const parsed = parse(dicom, bytes);
  if (!parsed) {
    return { kinds: [], film: null };
  }
  const { set, syntax } = parsed;
  const about = facts(set);
  const kinds = lookIntoDicom(Object.values(set.elements));
  const readable = about.samples === 1 ? about.meaning.startsWith('MONOCHROME') : about.meaning === 'RGB' || syntax === JPEG;
  const known = { kinds, frames: about.frames, width: about.width, height: about.height };
  if (!readable || about.frames > 1) {
    return { ...known, film: null };
  }
  const numbers = syntax === JPEG ? await photograph(dicom, set) : await stored(dicom, set, syntax, about, bytes);
  return { ...known, film: numbers && greyFilm(scaled(syntax === JPEG ? numbers : grey(numbers, about), about), about.width, about.height, shown(about)) };
}

function scaled(numbers, { slope, intercept }) {
  return slope === 1 && intercept === 0 ? numbers : numbers.map((value) => value * slope + intercept);
}

/** The file's own window where it has one; eight bits without one are meant as they are. */
function shown({ centre, window, stored: bits, meaning, signed }) {
  const inverted = meaning === 'MONOCHROME1';
  if (window > 1 && centre !== undefined) {
    return { low: centre - 0.5 - (window - 1) / 2, high: centre - 0.5 + (window - 1) / 2, inverted };
  }
  return bits === 8 && !signed ? { low: 0, high: 255, inverted } : { inverted };
}
