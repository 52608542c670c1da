// Sends one picture, says how far it is and how fast, and can be stopped.
import { BROKEN, OFFLINE, STALLED, UNANSWERED, bytes, refused, seconds } from './upload-words.js';

const STALL_MILLIS = 60_000;
/** Longer than the site takes a picture in, which a slow line may still be sending. */
const ANSWER_MILLIS = 16 * 60_000;
/** How much of the past the rate looks back at. */
const WINDOW_MILLIS = 4000;
const SHOW_MILLIS = 300;

/** "1.2 of 4.0 MiB sent, 0.8 MiB a second, about 4 seconds left" */
class Rate {
  #seen = [];

  words(loaded, total, now) {
    this.#seen.push({ loaded, now });
    this.#seen = this.#seen.filter((each) => now - each.now < WINDOW_MILLIS);
    const [first] = this.#seen;
    const rate = ((loaded - first.loaded) / (now - first.now)) * 1000;
    const sent = `${bytes(loaded)} of ${bytes(total)} sent`;
    return rate > 0 ? `${sent}, ${bytes(rate)} a second, about ${seconds((total - loaded) / rate)} left` : sent;
  }
}

function problem(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    // Not from the site itself; the status has to do.
    return {};
  }
}

/**
 * @param external whether an external provider may see the clean copy
 * @param show called with a share (0 to 1, and 1 only once all is sent) and words
 * @returns answer: resolves with the upload, with { failure } or with { cancelled }; cancel: stops it unless all is sent
 */
export function send(picture, name, external, show) {
  const request = new XMLHttpRequest();
  const rate = new Rate();
  let stall = null;
  let stalled = false;
  let sent = false;
  let shown = 0;
  const answer = new Promise((resolve) => {
    const done = (result) => {
      clearTimeout(stall);
      resolve(result);
    };
    const watch = (millis) => {
      clearTimeout(stall);
      stall = setTimeout(() => {
        stalled = true;
        request.abort();
      }, millis);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      watch(STALL_MILLIS);
      const now = performance.now();
      if (now - shown > SHOW_MILLIS && loaded < total) {
        shown = now;
        show(loaded / total, rate.words(loaded, total, now));
      }
    });
    request.upload.addEventListener('load', () => {
      sent = true;
      watch(ANSWER_MILLIS);
      show(1, 'All of it is sent. Waiting for the answer …');
    });
    request.addEventListener('load', () => {
      const said = problem(request);
      done(request.status === 202 && said.links
        ? said
        : { failure: refused(request.status, said, request.getResponseHeader('Retry-After')) });
    });
    request.addEventListener('error', () => done({ failure: sent ? UNANSWERED : navigator.onLine ? BROKEN : OFFLINE }));
    request.addEventListener('abort', () => done(stalled ? { failure: sent ? UNANSWERED : STALLED } : { cancelled: true }));
    request.open('POST', '/api/v1/uploads');
    watch(STALL_MILLIS);
    // The acknowledgement goes first, so that a picture without one is never taken in.
    const fields = new FormData();
    fields.append('acknowledged', 'true');
    if (external) {
      fields.append('externalProcessing', 'true');
    }
    fields.append('image', picture, name);
    request.send(fields);
  });
  return { answer, cancel: () => sent || request.abort() };
}
