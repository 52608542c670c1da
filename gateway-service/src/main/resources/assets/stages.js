// Follows an upload by server-sent events.

/**
 * Calls back with every stage, and when a part of the site that the upload needs does not answer; resolves after the last
 * stage, or when the stream cannot be followed.
 */
export function follow(uploadId, onStage, onWaiting = () => {}) {
  return new Promise((resolve) => {
    const source = new EventSource(`/api/v1/uploads/${uploadId}/events`);
    const stop = (last) => {
      source.close();
      resolve(last);
    };
    source.addEventListener('stage', (event) => {
      const { stage } = JSON.parse(event.data);
      onStage(stage);
      if (stage === 'done' || stage === 'rejected') {
        stop(stage);
      }
    });
    source.addEventListener('waiting', (event) => onWaiting(JSON.parse(event.data).for));
    source.addEventListener('error', () => {
      // The browser connects again by itself unless the server said no.
      if (source.readyState === EventSource.CLOSED) {
        stop('lost');
      }
    });
  });
}
