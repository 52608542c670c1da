// What the upload page says: kinds of data found, sizes, and a sentence for every way that sending can fail.

const KINDS = {
  exif: ['camera and device data (EXIF)'],
  gps: ['a place (GPS)', 'places (GPS)'],
  xmp: ['editing data (XMP)'],
  iptc: ['press data (IPTC)'],
  text: ['a text field', 'text fields'],
  date: ['a date', 'dates'],
  profile: ['a colour profile'],
  program: ['data of a program'],
  thumbnail: ['an embedded small picture', 'embedded small pictures'],
  behind: ['bytes behind the picture'],
  patient: ['a field about the patient', 'fields about the patient'],
  names: ['a name of a person or place', 'names of people or places'],
  numbers: ['a number of the examination', 'numbers of the examination'],
  private: ['a field private to the device', 'fields private to the device'],
};

/** @returns "3 text fields" */
export function kindInWords({ kind, count }) {
  const [one, many] = KINDS[kind];
  return count > 1 ? `${count} ${many ?? `blocks of ${one}`}` : one;
}

export function list(items) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function bytes(count) {
  if (count < 1024) {
    return `${count} bytes`;
  }
  return count < 1024 * 1024 ? `${Math.round(count / 1024)} KiB` : `${(count / 1024 / 1024).toFixed(1)} MiB`;
}

export function seconds(count) {
  const whole = Math.max(1, Math.round(count));
  return whole < 90 ? `${whole} second${whole === 1 ? '' : 's'}` : `${Math.round(whole / 60)} minutes`;
}

export const tooManyBytes = (count, limit) => ({
  title: 'The file is too large',
  detail: `It has ${bytes(count)}; the limit is ${bytes(limit)}. Save a smaller copy, for example as JPEG, and try again.`,
});

export const tooManyPixels = ({ width, height }, megapixels) => ({
  title: 'The picture is too large',
  detail: `It has ${width} × ${height} pixels, ${((width * height) / 1e6).toFixed(1)} megapixels; the limit is ${megapixels} megapixels. Save a smaller copy and try again.`,
});

export const tooLong = ({ width, height }, longest) => ({
  title: 'The picture is too long',
  detail: `It has ${width} × ${height} pixels; no side may be longer than ${longest}. Crop it and try again.`,
});

export const tooManyFrames = (frames) => ({
  title: 'The file holds more than one picture',
  detail: `There are ${frames} pictures in it. Export the one that you want to compare and choose that.`,
});

export const EMPTY = { title: 'The file is empty', detail: 'There is nothing in it. Choose another one.' };

export const NOT_A_PICTURE = {
  title: 'This is not a picture that the site can read',
  detail: 'A picture here is a PNG, JPEG, TIFF, BMP, GIF, WebP or DICOM file. Export the film as PNG or JPEG and try again.',
};

export const DAMAGED = {
  title: 'The picture cannot be opened',
  detail: 'The file begins like a picture but breaks off or is damaged. Save it again and choose the new copy.',
};

export const OFFLINE = {
  title: 'Your device is offline',
  detail: 'The picture did not arrive and nothing of it is kept. It and its boxes are still here: send it when you are connected again.',
};

export const BROKEN = {
  title: 'The connection broke',
  detail: 'The picture did not arrive and nothing of it is kept. It is still here: check your connection and send it again.',
};

export const STALLED = {
  title: 'Nothing moves any more',
  detail: 'For a minute no byte could be sent, so it was stopped and nothing is kept. Your picture is still here: try again, perhaps on another network.',
};

const MAY_BE_THERE =
  'The site may have the picture. Nobody has its private link then, and it is removed by itself after its time, as the privacy page says. Your picture is still on this page, too: send it again if you want a result.';

export const UNANSWERED = {
  title: 'The connection broke before the answer came',
  detail: `All of it was sent. ${MAY_BE_THERE}`,
};

/** @param wait seconds, or NaN when the site did not say */
function later(wait) {
  return Number.isFinite(wait) ? `Please try again in ${seconds(wait)}.` : 'Please try again in a minute.';
}

function waiting(header) {
  const number = Number(header);
  return header && Number.isFinite(number) ? number : (Date.parse(header) - Date.now()) / 1000;
}

/** @param problem what the site answered, or an empty object when it was not the site that did */
export function refused(status, problem, retryAfter) {
  const wait = waiting(retryAfter);
  const said = problem.title && problem.detail ? problem : null;
  if (status === 429) {
    return { title: 'Too many pictures in a short time', detail: `${said?.detail ?? 'The site takes only so many at once.'} ${later(wait)} Your picture is still here.`, wait };
  }
  if (status === 503 || status === 502 || status === 504) {
    return { title: said?.title ?? 'The site cannot take pictures at the moment', detail: `${said ? said.detail.replace(/ ?Please try again.*$/, '') : 'The part that receives pictures does not answer.'} ${later(wait)} Your picture is still here.`, wait };
  }
  if (said) {
    return said;
  }
  if (status === 413) {
    return { title: 'The file is too large', detail: 'Something on the way to the site refused it for its size. Save a smaller copy and try again.' };
  }
  return {
    title: 'The picture could not be sent',
    detail: `The site did not answer as it should (status ${status}). ${MAY_BE_THERE}`,
  };
}
