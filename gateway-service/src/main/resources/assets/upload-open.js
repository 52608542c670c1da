// Makes of a file what can be looked at, covered in places, and sent: pixels and nothing else.
import { look } from './upload-found.js';
import { canvasOf, greyFilm } from './upload-grey.js';
import { read16 } from './upload-png.js';

/** @typedef {{bitmap, width, height, exact, type}} Film `exact`: the picture's own bytes without anything else, or null */

async function sixteenBits(found, exact) {
  const values = await read16(found).catch(() => null);
  return values && { ...greyFilm(values, found.width, found.height), exact };
}

/** What the browser itself can show; null when it cannot. */
async function shown(file, exact, type) {
  try {
    const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
    return { bitmap, width: bitmap.width, height: bitmap.height, exact, type };
  } catch {
    return null;
  }
}

/**
 * @returns found (type, kinds, size where known) and film; a film without bitmap cannot be looked at but its bytes are
 *   clean; without a film only the site can open the file
 * @throws RangeError when the file breaks off
 */
export async function open(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = look(bytes, file.name);
  if (found.type === 'dicom') {
    const { openDicom } = await import('./upload-dicom.js');
    const { film, ...more } = await openDicom(bytes).catch(() => ({ kinds: [], film: null }));
    return { found: { ...found, ...more }, film };
  }
  const type = found.type === 'jpeg' ? 'image/jpeg' : 'image/png';
  // A picture that its metadata turns must be turned here, since they stay behind.
  const exact = found.kept && found.orientation === 1 ? new Blob(found.kept, { type }) : null;
  const film = (found.bits === 16 && (await sixteenBits(found, exact))) || (await shown(file, exact, type));
  const blind = exact && { bitmap: null, width: found.width, height: found.height, exact, type };
  return { found, film: film ?? blind };
}

const encoded = (canvas, type) => new Promise((resolve) => {
  canvas.toBlob(resolve, type, 0.95);
});

/**
 * The bytes to send: as they were where nothing is covered, else drawn again with the boxes in black.
 * @param boxes shares of width and height, 0 to 1
 * @param limit in bytes; what is larger as PNG is sent as JPEG
 */
export async function sendable(film, boxes, limit) {
  if (film.exact && boxes.length === 0 && film.exact.size <= limit) {
    return film.exact;
  }
  const canvas = canvasOf(film.width, film.height);
  const context = canvas.getContext('2d', { alpha: false });
  context.drawImage(film.bitmap, 0, 0);
  context.fillStyle = '#000';
  for (const { x, y, width, height } of boxes) {
    const left = Math.floor(x * film.width);
    const top = Math.floor(y * film.height);
    context.fillRect(left, top, Math.ceil((x + width) * film.width) - left, Math.ceil((y + height) * film.height) - top);
  }
  const first = await encoded(canvas, film.type);
  return first && first.size > limit ? encoded(canvas, 'image/jpeg') : first;
}
