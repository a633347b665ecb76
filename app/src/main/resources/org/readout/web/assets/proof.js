/* What keys and a selection do for a reviewer on a reader page; its forms work without it. */
import './reader.js';

const sheet = document.querySelector('.sheet');
const article = sheet && sheet.querySelector('article');

/** The note of the statement that has the focus, else of the one that is kept marked. */
function currentNote() {
  const focused = document.activeElement && document.activeElement.closest('[data-s]');
  if (focused && sheet.contains(focused)) {
    return document.getElementById('n' + focused.dataset.s.split(' ')[0]);
  }
  return sheet.querySelector('.note.chosen');
}

function press(note, value) {
  const button = note.querySelector('.file > form button[value="' + value + '"]');
  if (button) { button.form.requestSubmit(button); }
}

function points(text) { return Array.from(text).length; }

/** Where the selected text stands in the article's, in code points; null where none of it is selected. */
function selected() {
  const selection = getSelection();
  if (!article || selection.rangeCount === 0 || selection.isCollapsed) { return null; }
  const range = selection.getRangeAt(0);
  let start = null;
  let end = null;
  for (const run of article.querySelectorAll('[data-start]')) {
    if (!range.intersectsNode(run)) { continue; }
    const inside = document.createRange();
    inside.selectNodeContents(run);
    const before = inside.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) { inside.setStart(range.startContainer, range.startOffset); }
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) { inside.setEnd(range.endContainer, range.endOffset); }
    before.setEnd(inside.startContainer, inside.startOffset);
    const text = inside.toString();
    if (text.trim() === '') { continue; }
    const from = Number(run.dataset.start) + points(before.toString());
    if (start === null) { start = from + points(text) - points(text.trimStart()); }
    end = from + points(text.trimEnd());
  }
  return start === null ? null : { start, end };
}

let last = null;

function take(note) {
  const words = selected() || last;
  const form = note.querySelector('form.span');
  if (!words || !form) { return; }
  note.querySelector('details.correct').open = true;
  form.elements.start.value = words.start;
  form.elements.end.value = words.end;
  form.querySelector('button[value="words"]').focus();
}

if (sheet) {
  sheet.querySelectorAll('.take').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { take(button.closest('.note')); });
  });

  document.addEventListener('selectionchange', function () { last = selected() || last; });

  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) { return; }
    const correct = event.target.closest && event.target.closest('details.correct');
    if (event.key === 'Escape' && correct) {
      correct.open = false;
      correct.querySelector('summary').focus();
      return;
    }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    const note = currentNote();
    if (!note || !note.querySelector('.file')) { return; }
    if (event.key === 'a') { press(note, 'accept'); }
    else if (event.key === 'r') { press(note, 'reject'); }
    else if (event.key === 'w') { take(note); }
    else if (event.key === 'e') {
      const details = note.querySelector('details.correct');
      details.open = true;
      const field = details.querySelector('input[name="speaker"]');
      field.focus();
      field.select();
    } else { return; }
    event.preventDefault();
  });
}
