/* Ties the words, the speaker, the cue and the note of a statement together; the page reads the same without it. */
(function () {
  'use strict';
  var sheet = document.querySelector('.sheet');
  if (!sheet) { return; }

  var parts = new Map();
  var tied = sheet.querySelectorAll('[data-s]');
  tied.forEach(function (element) {
    element.dataset.s.split(' ').forEach(function (number) {
      if (!parts.has(number)) { parts.set(number, []); }
      parts.get(number).push(element);
    });
  });
  var anchors = Array.prototype.slice.call(sheet.querySelectorAll('.m .no[href]'));
  var chosen = [];
  var shown = [];

  function show(numbers) {
    shown.forEach(function (number) {
      parts.get(number).forEach(function (element) { element.classList.remove('on'); });
    });
    shown = numbers.filter(function (number) { return parts.has(number); });
    shown.forEach(function (number) {
      parts.get(number).forEach(function (element) { element.classList.add('on'); });
    });
  }

  function choose(numbers) {
    chosen = numbers.filter(function (number) { return parts.has(number); });
    sheet.querySelectorAll('.chosen').forEach(function (element) { element.classList.remove('chosen'); });
    if (chosen.length > 0) {
      var note = document.getElementById('n' + chosen[0]);
      if (note) { note.classList.add('chosen'); }
    }
    document.body.classList.toggle('choosing', chosen.length > 0);
    show(chosen);
  }

  function numbersAt(target) {
    var element = target instanceof Element ? target.closest('[data-s]') : null;
    return element && sheet.contains(element) ? element.dataset.s.split(' ') : null;
  }

  function address(number) {
    try { history.replaceState(null, '', number ? '#s' + number : location.pathname); } catch (e) { /* the address stays */ }
  }

  function focusOn(number) {
    var anchor = sheet.querySelector('.m .no[href="#n' + number + '"]');
    if (!anchor) { return; }
    var fold = anchor.closest('details');
    if (fold) { fold.open = true; }
    anchor.focus();
    anchor.scrollIntoView({ block: 'center' });
  }

  function step(by) {
    var at = anchors.indexOf(document.activeElement);
    if (at < 0 && chosen.length > 0) {
      at = anchors.findIndex(function (anchor) { return anchor.dataset.n === chosen[0]; });
    }
    var next = at < 0 ? (by > 0 ? 0 : anchors.length - 1) : at + by;
    if (next >= 0 && next < anchors.length) { focusOn(anchors[next].dataset.n); }
  }

  sheet.addEventListener('pointerover', function (event) {
    if (event.pointerType === 'touch') { return; }
    show(numbersAt(event.target) || chosen);
  });
  sheet.addEventListener('pointerleave', function () { show(chosen); });
  sheet.addEventListener('focusin', function (event) { show(numbersAt(event.target) || chosen); });
  sheet.addEventListener('focusout', function () { show(chosen); });

  sheet.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    if (link && !link.classList.contains('no')) { return; }
    if (event.target.closest('summary')) { return; }
    if (!link && String(getSelection())) { return; }
    var numbers = numbersAt(event.target);
    if (numbers === null) { choose([]); return; }
    if (event.target.closest('.note') && !link) { return; }
    if (event.metaKey || event.ctrlKey || event.shiftKey) { return; }
    event.preventDefault();
    choose(numbers);
    address(numbers[0]);
    if (link && link.closest('.note')) { focusOn(numbers[0]); }
  });

  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    if (event.key === 'j') { step(1); }
    else if (event.key === 'k') { step(-1); }
    else if (event.key === 'Escape') { choose([]); address(''); if (document.activeElement) { document.activeElement.blur(); } }
    else { return; }
    event.preventDefault();
  });

  function fromAddress() {
    var match = /^#[sn](\d+)$/.exec(location.hash);
    if (match && parts.has(match[1])) {
      choose([match[1]]);
      var place = document.getElementById('s' + match[1]);
      var fold = place && place.closest('details');
      if (fold) { fold.open = true; place.scrollIntoView({ block: 'center' }); }
    }
  }
  addEventListener('hashchange', fromAddress);
  fromAddress();
})();
