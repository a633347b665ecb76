/* Gives the review queue its keys, and takes over words that are selected in the passage. */

document.documentElement.classList.add('scripts');
const passage = document.getElementById('passage');
const start = document.getElementById('fix-start');
const end = document.getElementById('fix-end');
const shown = document.getElementById('fix-shown');
const FIELD = /^(INPUT|SELECT|TEXTAREA)$/;
let sent = false;

function fieldOf(fold) { return fold.querySelector('input:not([type="hidden"]), textarea'); }

function openFold(fold) {
  document.querySelectorAll('details.fix[open]').forEach((other) => { if (other !== fold) { other.open = false; } });
  fold.open = true;
  const field = fieldOf(fold);
  field.focus();
  if (field.select) { field.select(); }
}

function press(element) {
  if (element.tagName === 'SUMMARY') { openFold(element.parentElement); return; }
  if (sent) { return; }
  sent = true;
  element.click();
}

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) { return; }
  if (FIELD.test(event.target.tagName)) {
    if (event.key === 'Escape') {
      const fold = event.target.closest('details');
      event.target.blur();
      if (fold) { fold.querySelector('summary').focus(); }
    }
    return;
  }
  if (event.repeat || event.key.length !== 1) { return; }
  const element = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  if (!element) { return; }
  event.preventDefault();
  press(element);
});

/* Coming back to the page with the browser's own key makes it answer again. */
addEventListener('pageshow', () => { sent = false; });

function points(text) { return Array.from(text).length; }

/* What stands in a range of the passage, without the numbers of statements. */
function textOf(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll('.no').forEach((number) => number.remove());
  return copy.textContent;
}

/* Takes over where the selected words stand in the article, in code points, without blanks around them. */
function take() {
  const chosen = getSelection();
  if (!start || chosen.isCollapsed || !passage.contains(chosen.anchorNode) || !passage.contains(chosen.focusNode)) { return; }
  const range = chosen.getRangeAt(0);
  const text = textOf(range);
  if (!text.trim()) { return; }
  const before = document.createRange();
  before.selectNodeContents(passage);
  before.setEnd(range.startContainer, range.startOffset);
  const from = Number(passage.dataset.start) + points(textOf(before)) + points(text) - points(text.trimStart());
  start.value = from;
  end.value = from + points(text.trim());
  shown.textContent = '“' + text.trim() + '”';
  start.closest('details').open = true;
}

if (passage) {
  passage.addEventListener('pointerup', () => setTimeout(take, 0));
  passage.addEventListener('keyup', take);
}
