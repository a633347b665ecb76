/* Gives the review queue its keys, and takes over words that are selected in the passage. */

document.documentElement.classList.add('scripts');
const passage = document.getElementById('passage');
const words = document.getElementById('fix-words-text');
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

function take() {
  const chosen = getSelection();
  if (!words || chosen.isCollapsed || !passage.contains(chosen.anchorNode) || !passage.contains(chosen.focusNode)) { return; }
  const copy = chosen.getRangeAt(0).cloneContents();
  copy.querySelectorAll('.no').forEach((number) => number.remove());
  const text = copy.textContent.trim();
  if (!text) { return; }
  words.value = text;
  words.closest('details').open = true;
}

if (passage) {
  passage.addEventListener('pointerup', () => setTimeout(take, 0));
  passage.addEventListener('keyup', take);
}
