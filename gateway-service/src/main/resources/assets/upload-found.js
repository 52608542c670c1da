// Looks into a file without decoding it: its type, its size in pixels, and which kinds of data it carries besides the
// picture. Only kinds and counts leave this module, never what stands in the fields.

const ascii = (bytes, from, to) => String.fromCharCode(...bytes.subarray(from, to));
const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const starts = (bytes, ...signature) => signature.every((value, at) => bytes[at] === value);

function typeOf(bytes, name = '') {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (ascii(bytes, 128, 132) === 'DICM') return 'dicom';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 0, 2) === 'BM') return 'bmp';
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return 'tiff';
  if (ascii(bytes, 4, 8) === 'ftyp') return 'heif';
  // Old DICOM files have no mark at all: a low group number, little endian, is the best sign there is.
  return /\.(dcm|dicom)$/i.test(name) || starts(bytes, 0x08, 0x00) ? 'dicom' : 'unknown';
}

class Kinds {
  #counts = new Map();

  add(kind, count = 1) {
    if (count > 0) {
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    }
  }

  get list() {
    return [...this.#counts].map(([kind, count]) => ({ kind, count }));
  }
}

/** Reads the first directory of EXIF: whether it turns the picture, and whether it holds a place. */
function exif(bytes) {
  const data = view(bytes);
  const little = ascii(bytes, 0, 2) === 'II';
  const first = data.getUint32(4, little);
  const found = { orientation: 1, gps: false };
  for (let entry = 0; entry < data.getUint16(first, little); entry++) {
    const at = first + 2 + entry * 12;
    const tag = data.getUint16(at, little);
    if (tag === 0x0112) found.orientation = data.getUint16(at + 8, little);
    if (tag === 0x8825) found.gps = true;
  }
  return found;
}

function addExif(found, kinds, bytes) {
  kinds.add('exif');
  try {
    const { orientation, gps } = exif(bytes);
    found.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    kinds.add('gps', Number(gps));
  } catch {
    // Damaged: it goes all the same.
  }
}

const KEPT_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const CHUNK_KINDS = { zTXt: 'text', tEXt: 'text', iTXt: 'text', tIME: 'date', iCCP: 'profile' };
/** Say only how the pixels are meant: nothing to tell a person about. */
const QUIET_CHUNKS = new Set(['gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD', 'hIST']);

/** @returns what is found, and the parts of the file that are the picture */
function png(bytes) {
  const data = view(bytes);
  const kinds = new Kinds();
  const found = { type: 'png', width: data.getUint32(16), height: data.getUint32(20), bits: bytes[24], colour: bytes[25], interlaced: bytes[28] === 1, orientation: 1 };
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  let name = '';
  while (name !== 'IEND') {
    const length = data.getUint32(at);
    name = ascii(bytes, at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) {
      throw new RangeError('broken off');
    }
    if (KEPT_CHUNKS.has(name)) {
      kept.push(bytes.subarray(at, end));
    } else if (name === 'eXIf') {
      addExif(found, kinds, bytes.subarray(at + 8, end - 4));
    } else if (name === 'iTXt' && ascii(bytes, at + 8, at + 25) === 'XML:com.adobe.xmp') {
      kinds.add('xmp');
    } else if (!QUIET_CHUNKS.has(name)) {
      kinds.add(CHUNK_KINDS[name] ?? 'program');
    }
    at = end;
  }
  kinds.add('behind', Number(at < bytes.length));
  return { ...found, kinds: kinds.list, kept };
}

const JFIF = new Uint8Array([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

function applicationKind(found, kinds, marker, body) {
  const name = ascii(body, 0, 30);
  if (marker === 0xfe) kinds.add('text');
  else if (marker === 0xe1 && name.startsWith('Exif\0')) addExif(found, kinds, body.subarray(6));
  else if (marker === 0xe1 && name.startsWith('http://ns.adobe.com/')) kinds.add('xmp');
  else if (marker === 0xe2 && name.startsWith('ICC_PROFILE')) kinds.add('profile');
  else if (marker === 0xe2 && name.startsWith('MPF')) kinds.add('thumbnail');
  else if (marker === 0xed) kinds.add('iptc');
  else if (marker === 0xe0) kinds.add('thumbnail', Number(name.startsWith('JFXX') || (body[12] ?? 0) * (body[13] ?? 0) > 0));
  else kinds.add('program');
}

/** Where the compressed data that begins here ends: at the next marker that is not part of it. */
function endOfScan(bytes, from) {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1];
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) {
      return at;
    }
  }
  throw new RangeError('broken off');
}

const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes) {
  const data = view(bytes);
  const kinds = new Kinds();
  const found = { type: 'jpeg', width: 0, height: 0, bits: 8, orientation: 1 };
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at + 1] !== 0xd9) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff) throw new RangeError('no marker where one belongs');
    if (marker === 0xff) {
      at++;
      continue;
    }
    let end = at + 2 + data.getUint16(at + 2);
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      Object.assign(found, { bits: body[0], height: (body[1] << 8) | body[2], width: (body[3] << 8) | body[4] });
    }
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (marker === 0xe0 && ascii(body, 0, 5) === 'JFIF\0') kept.push(JFIF);
    else if ((marker === 0xee && ascii(body, 0, 5) === 'Adobe') || marker < 0xe0) kept.push(bytes.subarray(at, end));
    if (marker >= 0xe0 && !(marker === 0xee && ascii(body, 0, 5) === 'Adobe')) {
      applicationKind(found, kinds, marker, body);
    }
    at = end;
  }
  kept.push(bytes.subarray(at, at + 2));
  kinds.add('behind', Number(at + 2 < bytes.length));
  return { ...found, kinds: kinds.list, kept };
}

function webp(bytes) {
  const kinds = new Kinds();
  const found = { type: 'webp', orientation: 1 };
  const names = { 'EXIF': 'exif', 'XMP ': 'xmp', ICCP: 'profile' };
  for (let at = 12; at + 8 <= bytes.length; at += 8 + view(bytes).getUint32(at + 4, true) + (view(bytes).getUint32(at + 4, true) & 1)) {
    const kind = names[ascii(bytes, at, at + 4)];
    if (kind) kinds.add(kind);
  }
  return { ...found, kinds: kinds.list };
}

/**
 * @returns type, kinds and, where they are known, width, height, bits and orientation; for PNG and JPEG also `kept`, the
 *   parts of the file that are the picture and nothing else
 * @throws RangeError when the file breaks off
 */
export function look(bytes, name) {
  const type = typeOf(bytes, name);
  const read = { png, jpeg, webp }[type];
  return read ? read(bytes) : { type, kinds: [] };
}

/** @param tags DICOM elements by dicom-parser: tag like "x00100010", perhaps a VR, and a length */
export function lookIntoDicom(elements) {
  const kinds = new Kinds();
  const names = new Set(['x00080080', 'x00080081', 'x00080090', 'x00081010', 'x00081040', 'x00081048', 'x00081050', 'x00081070', 'x00400006']);
  const dates = new Set(['x00080012', 'x00080013', 'x00080020', 'x00080021', 'x00080022', 'x00080023', 'x00080030', 'x00080031', 'x00080032', 'x00080033', 'x00400244', 'x00400245']);
  const numbers = new Set(['x00080018', 'x00080050', 'x0020000d', 'x0020000e', 'x00200010', 'x00200052', 'x00181000', 'x00400253']);
  for (const { tag, vr, length } of elements) {
    const group = parseInt(tag.slice(1, 5), 16);
    if (length === 0 || group < 8 || group === 0x7fe0) continue;
    if (group % 2 === 1) kinds.add('private');
    else if (group === 0x10) kinds.add('patient');
    else if (vr === 'PN' || names.has(tag)) kinds.add('names');
    else if (['DA', 'TM', 'DT'].includes(vr) || dates.has(tag)) kinds.add('date');
    else if (numbers.has(tag)) kinds.add('numbers');
    else if (group >= 0x6000 && group <= 0x60ff && tag.endsWith('3000')) kinds.add('program');
  }
  return kinds.list;
}
