// The upload page with script: drop, paste or choose, look before sending, progress, cancel.

const LIMIT = 30 * 1024 * 1024;
const form = document.getElementById('upload');
const drop = document.getElementById('drop');
const input = document.getElementById('image');
const send = document.getElementById('send');
let look = null;
let request = null;

const mebibytes = (bytes) => (bytes / 1024 / 1024).toFixed(1);

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text ?? '';
  return made;
}

function refuse(title, detail) {
  document.getElementById('refusal')?.remove();
  const notice = element('div', 'notice notice-bad');
  notice.id = 'refusal';
  notice.setAttribute('role', 'alert');
  notice.append(element('h2', '', title), element('p', '', detail));
  form.before(notice);
  notice.scrollIntoView({ block: 'nearest' });
}

function showLook() {
  look?.remove();
  look = null;
  document.getElementById('refusal')?.remove();
  const [file] = input.files;
  if (!file) {
    return;
  }
  if (file.size > LIMIT) {
    refuse('The file is too large', `It has ${mebibytes(file.size)} MiB; the limit is 30 MiB. Save a smaller copy and try again.`);
  }
  look = element('div', 'drop-look');
  const frame = element('div', 'film');
  const picture = document.createElement('img');
  picture.alt = 'The picture that you chose, as it is now';
  picture.src = URL.createObjectURL(file);
  picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
  picture.addEventListener('error', () => frame.remove());
  frame.append(picture);
  look.append(frame, element('p', 'hint', 'Look at the corners: is a name, a date or a number written there? Then crop it away first.'));
  drop.append(look);
}

function choose(files) {
  if (files.length) {
    const transfer = new DataTransfer();
    transfer.items.add(files[0]);
    input.files = transfer.files;
    showLook();
  }
}

function sending() {
  const box = element('div', 'sending');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', 'Sent so far');
  const told = element('p', 'small', 'Sending …');
  told.setAttribute('role', 'status');
  const cancel = element('button', 'button-quiet', 'Cancel');
  cancel.type = 'button';
  cancel.addEventListener('click', () => request?.abort());
  box.append(bar, told, cancel);
  return { box, bar, told };
}

function answered(finish) {
  let answer = {};
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    // Not from the site itself: what follows has words for that.
  }
  if (request.status === 202 && answer.links) {
    location.assign(`${answer.links.page}#delete=${encodeURIComponent(answer.deleteToken)}`);
    return;
  }
  finish();
  refuse(answer.title ?? 'The picture could not be sent', answer.detail ?? 'The site did not answer as it should. Please try again in a minute.');
}

function submit(event) {
  event.preventDefault();
  document.getElementById('refusal')?.remove();
  const { box, bar, told } = sending();
  const finish = () => {
    box.remove();
    send.disabled = false;
  };
  send.disabled = true;
  form.append(box);
  request = new XMLHttpRequest();
  request.open('POST', '/api/v1/uploads');
  request.upload.addEventListener('progress', (progress) => {
    bar.value = progress.loaded / progress.total;
    told.textContent = progress.loaded < progress.total
      ? `${mebibytes(progress.loaded)} of ${mebibytes(progress.total)} MiB sent`
      : 'Sent. Waiting for the answer …';
  });
  request.addEventListener('load', () => answered(finish));
  request.addEventListener('error', () => {
    finish();
    refuse('The connection broke', 'Nothing was kept. Check your connection and send the picture again.');
  });
  request.addEventListener('abort', () => {
    finish();
    send.focus();
  });
  // The acknowledgement goes first, so that a picture without one is never taken in.
  const fields = new FormData();
  fields.append('acknowledged', document.getElementById('acknowledged').value);
  fields.append('image', input.files[0]);
  request.send(fields);
}

if (form) {
  input.addEventListener('change', showLook);
  form.addEventListener('submit', submit);
  document.addEventListener('paste', (event) => choose(event.clipboardData?.files ?? []));
  for (const name of ['dragenter', 'dragover']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('drop-over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    drop.addEventListener(name, () => drop.classList.remove('drop-over'));
  }
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    choose(event.dataTransfer.files);
  });
  document.getElementById('image-hint').textContent += '. Drop it here, paste it, or choose it.';
  showLook();
}
