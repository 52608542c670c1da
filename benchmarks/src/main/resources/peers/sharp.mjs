// Makes previews with sharp, one at a time on one thread: a line "picture" or "picture<TAB>folder" each.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { writeFile } from 'node:fs/promises';

const sharp = createRequire(process.argv[2] + '/')('sharp');
sharp.concurrency(1);
sharp.cache(false);

// As the site does it: spread what lies between half a per cent at either end, unless it fills half of the range.
// sharp's own normalise() goes through LAB and takes three times as long as all the rest together.
function normalised(pixels, full) {
  const histogram = new Uint32Array(full + 1);
  for (let i = 0; i < pixels.length; i++) histogram[pixels[i]]++;
  const tail = pixels.length * 0.005;
  let low = 0;
  for (let passed = histogram[0]; passed <= tail; passed += histogram[low]) low++;
  let high = full;
  for (let passed = histogram[full]; passed <= tail; passed += histogram[high]) high--;
  if (high - low >= full / 2) {
    if (full === 255) return pixels;
    low = 0;
    high = full;
  }
  const table = new Uint8ClampedArray(full + 1);
  for (let level = 0; level <= full; level++) table[level] = ((level - low) * 255) / (high - low);
  const spread = Buffer.allocUnsafe(pixels.length);
  for (let i = 0; i < pixels.length; i++) spread[i] = table[pixels[i]];
  return spread;
}

async function make(picture, folder) {
  const file = sharp(picture, { limitInputPixels: 40_000_000 });
  const deep = (await file.metadata()).depth === 'ushort';
  // Decoded once: the pixels of the preview are encoded as they are, and again as a thumbnail.
  const { data, info } = await file
    .greyscale()
    .resize(1024, 1024, { fit: 'inside', withoutEnlargement: true })
    .toColourspace(deep ? 'grey16' : 'b-w')
    .raw({ depth: deep ? 'ushort' : 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = deep ? normalised(new Uint16Array(data.buffer, data.byteOffset, data.length / 2), 65535)
    : normalised(data, 255);
  const raw = { raw: { width: info.width, height: info.height, channels: 1 } };
  const preview = await sharp(pixels, raw).toColourspace('b-w').jpeg({ quality: 85 }).toBuffer();
  const thumbnail = await sharp(pixels, raw)
    .resize(256, 256, { fit: 'inside' }).toColourspace('b-w').jpeg({ quality: 85 }).toBuffer();
  if (folder) {
    await writeFile(folder + '/preview.jpg', preview);
    await writeFile(folder + '/thumbnail.jpg', thumbnail);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    await make(...line.split('\t'));
    process.stdout.write('ok\n');
  } catch (problem) {
    process.stdout.write(String(problem).replaceAll('\n', ' ') + '\n');
  }
}
