/* Takes files that are dropped anywhere on the page, sends the form without leaving it, and shows the progress in place. */
import { show } from './live.js';

const MOST_FILES = 2000;
const form = document.getElementById('add');
if (form) { begin(); }

function begin() {
  const files = document.getElementById('files');
  const drop = document.getElementById('drop');
  const chosen = document.getElementById('chosen');
  const jobs = document.getElementById('jobs');
  const button = form.querySelector('button[type="submit"]');
  document.documentElement.classList.add('scripts');

  function tell(sentence) { chosen.textContent = sentence; }

  function count() {
    const number = files.files.length;
    tell(number === 0 ? '' : number === 1 ? files.files[0].name : number + ' files');
  }

  files.addEventListener('change', count);

  function carriesFiles(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');
  }

  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) { return; }
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) { drop.classList.remove('over'); }
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) { return; }
    event.preventDefault();
    drop.classList.remove('over');
    const entries = Array.from(event.dataTransfer.items || [])
      .map((item) => (item.webkitGetAsEntry ? item.webkitGetAsEntry() : null));
    if (entries.some((entry) => entry && entry.isDirectory)) {
      gather(entries).then(take).catch((problem) => tell('The folder could not be read. ' + problem.message));
    } else {
      take(event.dataTransfer);
    }
  });

  function take(transfer) {
    files.files = transfer.files;
    count();
    send();
  }

  /* The files of folders, and of the folders in them. */
  async function gather(entries) {
    const transfer = new DataTransfer();
    const waiting = entries.filter((entry) => entry !== null);
    while (waiting.length > 0) {
      const entry = waiting.shift();
      if (entry.isFile) {
        if (transfer.items.length === MOST_FILES) { throw new Error('It has more than ' + MOST_FILES + ' files: add it from the terminal.'); }
        transfer.items.add(await new Promise((found, failed) => entry.file(found, failed)));
      } else {
        const reader = entry.createReader();
        let some;
        do {
          some = await new Promise((found, failed) => reader.readEntries(found, failed));
          waiting.push(...some);
        } while (some.length > 0);
      }
    }
    return transfer;
  }

  function isEmpty() {
    return files.files.length === 0 && !form.elements.text.value.trim() && !form.elements.url.value.trim();
  }

  /* Shows a job above the links to the others; where that fails, goes to its page. */
  async function showJob(page) {
    const older = jobs.querySelector('#job');
    if (older) {
      const link = document.createElement('a');
      link.href = older.dataset.page;
      link.textContent = 'What you added before';
      const line = document.createElement('p');
      line.className = 'say';
      line.append(link);
      older.replaceWith(line);
    }
    const holder = document.createElement('div');
    holder.className = 'one';
    jobs.prepend(holder);
    try {
      await show(page, 'job', holder);
    } catch (problem) {
      location.assign(page);
    }
  }

  async function send() {
    if (isEmpty()) {
      tell('Nothing to read yet: choose files, paste a text or give a link.');
      files.focus();
      return;
    }
    button.disabled = true;
    tell('Sending …');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        credentials: 'same-origin',
        headers: { Accept: 'application/json' }
      });
      const told = await answer.json().catch(() => ({}));
      if (!answer.ok) { throw new Error(told.detail || told.title || 'The desk answers ' + answer.status + '.'); }
      tell('');
      form.reset();
      form.querySelectorAll('details').forEach((fold) => { fold.open = false; });
      await showJob(told.page);
    } catch (problem) {
      tell('Not taken. ' + problem.message);
    } finally {
      button.disabled = false;
    }
  }

  /* What the front page tells of the ledger, once something came in: the invented case makes room. */
  async function retell() {
    const answer = await fetch('index.html', { credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok) { return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const name of ['.front', '#newest']) {
      const old = document.querySelector(name);
      const fresh = page.querySelector(name);
      if (old && fresh && !old.contains(document.activeElement)) { old.replaceWith(document.importNode(fresh, true)); }
    }
    const notice = document.querySelector('.notice');
    if (notice && !page.querySelector('.notice')) { notice.remove(); }
  }

  jobs.addEventListener('settled', () => { retell().catch(() => { /* the next page tells it */ }); });

  const running = jobs.querySelector('.one a');
  if (running) {
    show(running.getAttribute('href'), 'job', running.closest('.one')).catch(() => { /* its link stays */ });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}
