/* Keeps a part of a page fresh: when the desk tells that something changed, the page is fetched again and the part put in place. */

const SOONEST = 400;
const PATIENCE = 4000;

/* The part with that id in the page at that address, with its links made whole; null where there is none. */
async function fetchPart(address, id) {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok) { throw new Error('the desk answers ' + answer.status); }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.getElementById(id);
  if (part === null) { return null; }
  for (const [name, tags] of [['href', 'a[href]'], ['action', 'form[action]']]) {
    for (const element of part.querySelectorAll(tags)) {
      const given = element.getAttribute(name);
      if (!given.startsWith('#')) { element.setAttribute(name, new URL(given, address).href); }
    }
  }
  for (const name of ['events', 'page']) {
    if (part.dataset[name]) { part.dataset[name] = new URL(part.dataset[name], address).href; }
  }
  return document.importNode(part, true);
}

/* Puts the new part in place of the old one and leaves the focus where it was. */
function replace(old, fresh) {
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  const at = held ? Array.from(old.querySelectorAll('a, button, input, summary')).indexOf(held) : -1;
  /* A status that stays in the document is read out when its words change; one that is put in anew is not. */
  const told = old.querySelector('[role="status"]');
  const tells = fresh.querySelector('[role="status"]');
  let now = fresh;
  if (told && tells && old.id === fresh.id) {
    now = old;
    if (told.textContent !== tells.textContent) { told.textContent = tells.textContent; }
    old.getAttributeNames().forEach((name) => { if (!fresh.hasAttribute(name)) { old.removeAttribute(name); } });
    fresh.getAttributeNames().forEach((name) => old.setAttribute(name, fresh.getAttribute(name)));
    while (told.nextSibling) { told.nextSibling.remove(); }
    while (tells.nextSibling) { old.append(tells.nextSibling); }
  } else {
    old.replaceWith(fresh);
  }
  if (at >= 0) {
    const likely = Array.from(now.querySelectorAll('a, button, input, summary'))[at];
    if (likely) { likely.focus(); }
  }
  return now;
}

/* Tells the page that a part will not change any more. */
function settled(part) {
  part.dispatchEvent(new CustomEvent('settled', { bubbles: true }));
}

/* Follows the part until it no longer names where the desk tells of changes. */
export function follow(part) {
  const id = part.id;
  let now = part;
  let due = 0;
  let busy = false;
  let again = false;

  async function look() {
    due = 0;
    if (busy) { again = true; return; }
    if (!now.isConnected) { stop(); return; }
    busy = true;
    try {
      const fresh = await fetchPart(new URL(now.dataset.page, document.baseURI).href, id);
      if (fresh) {
        if (now.dataset.plain) {
          fresh.dataset.plain = 'true';
          fresh.querySelectorAll('form, .by').forEach((element) => element.remove());
        }
        now = replace(now, fresh);
      }
      if (!now.dataset.events) { stop(); settled(now); return; }
    } catch (problem) {
      later(PATIENCE);
    } finally {
      busy = false;
    }
    if (again) { again = false; later(SOONEST); }
    /* Where the desk pushes nothing, it is asked. */
    if (stream.readyState === EventSource.CLOSED) { later(PATIENCE); }
  }

  function later(pause) {
    if (!due) { due = setTimeout(look, pause); }
  }

  function stop() {
    stream.close();
    clearTimeout(due);
    due = 0;
  }

  function soon() { later(SOONEST); }

  const stream = new EventSource(new URL(now.dataset.events, document.baseURI).href);
  for (const name of ['message', 'open', 'gap', 'waiting', 'running', 'progress', 'state', 'done', 'failed', 'cancelled', 'end', 'match', 'matches', 'search']) {
    stream.addEventListener(name, soon);
  }
  stream.addEventListener('error', () => later(PATIENCE));
}

/* Fetches a part and follows it. */
export async function show(address, id, holder) {
  const part = await fetchPart(new URL(address, document.baseURI).href, id);
  if (part === null) { throw new Error('the page of the desk is not as expected'); }
  holder.replaceChildren(part);
  if (part.dataset.events) { follow(part); } else { settled(part); }
  return part;
}

document.querySelectorAll('[data-events]').forEach(follow);
