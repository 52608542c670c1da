// The quiz goes on without loading whole pages; what the server says is shown as it is.

const quiz = () => document.getElementById('quiz');
let given = false;

async function ask(form, submitter) {
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form, submitter)),
  });
  if (!answer.ok) {
    throw new Error(`the quiz answered ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  quiz().replaceWith(page.getElementById('quiz'));
  quiz().querySelector('h1').focus({ preventScroll: true });
  quiz().scrollIntoView({ block: 'nearest' });
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (given || !quiz()?.contains(form)) {
    return;
  }
  event.preventDefault();
  if (quiz().ariaBusy === 'true') {
    return;
  }
  quiz().ariaBusy = 'true';
  try {
    await ask(form, event.submitter);
  } catch {
    // As without script: the browser shows what is wrong.
    given = true;
    form.requestSubmit(event.submitter);
  }
});
