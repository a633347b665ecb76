/* Searches the statements from disk: the index lies in scripts that are loaded as they are needed. */
var readoutSearch = (function () {
  'use strict';
  var PAGE = 50;
  var LONGEST = 40;
  var ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  var TERM = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{Nd}]/u;
  var form = document.getElementById('search');
  var list = document.getElementById('results');
  var count = document.getElementById('count');
  var more = document.getElementById('more');
  var fields = ['q', 'speaker', 'affiliation', 'kind', 'act', 'outlet'];
  var data = null;
  var wordFiles = new Map();
  var rowFiles = new Map();
  var waiting = new Map();
  var found = [];
  var terms = [];
  var printed = 0;
  var run = 0;

  function fold(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  }

  function words(text) {
    var all = [];
    var word = '';
    for (var letter of fold(text)) {
      if (ALONE.test(letter)) {
        if (word) { all.push(word); word = ''; }
        all.push(letter);
      } else if (TERM.test(letter)) {
        word += letter;
      } else if (word) {
        all.push(word);
        word = '';
      }
    }
    if (word) { all.push(word); }
    return all.map(function (each) { return each.slice(0, LONGEST); });
  }

  function load(path) {
    if (!waiting.has(path)) {
      waiting.set(path, new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        script.src = 'search/' + path;
        script.onload = resolve;
        script.onerror = function () { reject(new Error(path)); };
        document.head.appendChild(script);
      }));
    }
    return waiting.get(path);
  }

  function shard(word) {
    var hash = word.charCodeAt(0) * 31 + (word.length > 1 ? word.charCodeAt(1) : 0);
    return (hash ^ (hash >>> 5)) & (data.wordFiles - 1);
  }

  function loadWord(word) {
    var number = shard(word);
    return load('words-' + number + '.js').then(function () { return wordFiles.get(number); });
  }

  /* Marks the statements that hold the word, or one that begins with it. */
  function matching(file, word, prefix) {
    var marks = new Uint8Array(data.size);
    var low = 0;
    var high = file.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (file[middle][0] < word) { low = middle + 1; } else { high = middle; }
    }
    for (; low < file.length && (file[low][0] === word || (prefix && file[low][0].startsWith(word))); low++) {
      var at = 0;
      file[low][1].split(',').forEach(function (distance) {
        at += parseInt(distance, 36);
        marks[at] = 1;
      });
    }
    return marks;
  }

  /* The numbers of the values that are the wanted one, or else hold it. */
  function choice(values, wanted) {
    var folded = fold(wanted.trim());
    var same = new Set();
    var holding = new Set();
    values.forEach(function (value, number) {
      var text = fold(value);
      if (text === folded) { same.add(number); }
      if (text.includes(folded)) { holding.add(number); }
    });
    return same.size > 0 ? same : holding;
  }

  function filters(asked) {
    var tests = [];
    function column(rows, numbers) {
      tests.push(function (row) { return numbers.has(rows[row]); });
    }
    function exactly(values, wanted) {
      return new Set([values.findIndex(function (value) { return value[0] === wanted; }) + 1]);
    }
    if (asked.speaker) { column(data.speakerRows, choice(data.speakers, asked.speaker)); }
    if (asked.affiliation) { column(data.affiliationRows, exactly(data.affiliations, asked.affiliation)); }
    if (asked.kind) { column(data.kindRows, exactly(data.kinds, asked.kind)); }
    if (asked.act) { column(data.actRows, exactly(data.acts, asked.act)); }
    if (asked.outlet) {
      var outlets = choice(data.outlets.map(function (outlet) { return outlet[0]; }), asked.outlet);
      tests.push(function (row) { return outlets.has(data.articleOutlets[data.articleRows[row]] - 1); });
    }
    return tests;
  }

  function ask() {
    var asked = {};
    fields.forEach(function (field) { asked[field] = form.elements[field].value.trim(); });
    return asked;
  }

  function search() {
    var asked = ask();
    var mine = ++run;
    var wanted = words(asked.q);
    remember(asked);
    if (!data) { return; }
    Promise.all(wanted.map(loadWord)).then(function (files) {
      if (mine !== run) { return; }
      var tests = filters(asked);
      files.forEach(function (file, index) {
        var last = index === files.length - 1 && !/\s$/.test(form.elements.q.value);
        var marks = matching(file || [], wanted[index], last);
        tests.push(function (row) { return marks[row] === 1; });
      });
      found = [];
      for (var place = 0; place < data.size; place++) {
        var row = data.order[place];
        if (tests.every(function (test) { return test(row); })) { found.push(row); }
      }
      terms = wanted;
      print(mine);
    }).catch(failed);
  }

  function remember(asked) {
    var query = new URLSearchParams();
    fields.forEach(function (field) { if (asked[field]) { query.set(field, asked[field]); } });
    try { history.replaceState(null, '', location.pathname + (String(query) ? '?' + query : '')); } catch (e) { /* the address stays */ }
  }

  function failed(error) {
    count.textContent = 'A part of the index could not be loaded: ' + error.message;
  }

  function number(value) { return value.toLocaleString('en'); }

  function print(mine) {
    var articles = new Set(found.map(function (row) { return data.articleRows[row]; })).size;
    count.textContent = found.length === 0
      ? 'No statement matches.'
      : number(found.length) + (found.length === 1 ? ' statement in ' : ' statements in ') + number(articles) + (articles === 1 ? ' report' : ' reports');
    list.textContent = '';
    printed = 0;
    printMore(mine);
  }

  function printMore(mine) {
    var rows = found.slice(printed, printed + PAGE);
    var needed = new Set(rows.map(function (row) { return Math.floor(row / data.perFile); }));
    Promise.all(Array.from(needed, function (file) { return load('rows-' + file + '.js'); })).then(function () {
      if (mine !== run) { return; }
      rows.forEach(function (row) { list.appendChild(entry(row)); });
      printed += rows.length;
      more.hidden = printed >= found.length;
    }).catch(failed);
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) { made.className = style; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function link(href, text) {
    var made = element('a', '', undefined);
    made.href = href;
    made.appendChild(element('bdi', '', text));
    return made;
  }

  function named(name) {
    var made = element('span', '');
    made.appendChild(name[2] ? link('speaker/' + name[2] + '.html', name[0]) : element('q', 'src', name[0]));
    if (name[1] && name[1] !== name[0]) {
      made.appendChild(element('span', 'aff', name[1]));
    }
    return made;
  }

  /* The words of a statement with those searched for set off. */
  function quoted(text) {
    var made = element('bdi');
    text.split(/([\p{L}\p{M}\p{Nd}]+)/u).forEach(function (run, index) {
      var folded = fold(run);
      var hit = index % 2 === 1 && terms.some(function (term) { return folded.startsWith(term) || (ALONE.test(term) && folded.includes(term)); });
      made.append(hit ? element('mark', '', run) : run);
    });
    return made;
  }

  function entry(row) {
    var file = rowFiles.get(Math.floor(row / data.perFile));
    var saying = file.rows[row % data.perFile];
    var article = file.articles.get(saying[0]);
    var item = element('li', 'entry');
    item.dir = 'auto';
    var words = element('p', 'src');
    var place = element('a', 'quote');
    place.href = saying[1];
    place.appendChild(quoted(saying[2]));
    words.appendChild(place);
    var by = element('p', 'by');
    by.appendChild(saying[3].length ? named(saying[3][0]) : element('i', '', 'no speaker named'));
    if (saying[3].length && !saying[3][0][2]) { by.append(' '); by.appendChild(element('i', '', 'speaker not resolved')); }
    by.append(' ');
    var act = data.actRows[row];
    by.appendChild(element('span', 'does', act ? data.acts[act - 1][1] : 'no verb'));
    by.appendChild(element('span', 'kind', data.kinds[data.kindRows[row] - 1][1]));
    if (saying[4].length) {
      var chain = element('span', 'chain');
      chain.appendChild(element('span', 'lead', 'according to'));
      saying[4].forEach(function (teller) { chain.append(' '); chain.appendChild(named([teller[0], '', teller[2]])); chain.append(' →'); });
      chain.append(' ' + (saying[3].length ? saying[3][0][0] : 'no speaker named'));
      by.appendChild(chain);
    }
    var where = element('span', 'in');
    where.appendChild(link(saying[1].replace(/#.*/, ''), article[0]));
    where.append(' ');
    where.appendChild(element('span', 'imprint', article[1]));
    by.appendChild(where);
    item.append(words, by);
    return item;
  }

  function options(id, values, rows) {
    var counts = new Array(values.length + 1).fill(0);
    rows.forEach(function (value) { counts[value]++; });
    values.map(function (value, index) { return [value[0], value[1], counts[index + 1]]; })
      .sort(function (one, other) { return one[1] < other[1] ? -1 : 1; })
      .forEach(function (value) {
        var option = element('option', '', value[1] + ' (' + number(value[2]) + ')');
        option.value = value[0];
        document.getElementById(id).appendChild(option);
      });
  }

  /* Offers the names that hold what was typed, at most forty. */
  function suggest(field, values) {
    var folded = values.map(fold);
    var offers = document.getElementById(field + 's');
    function offer() {
      var typed = fold(form.elements[field].value.trim());
      offers.textContent = '';
      for (var at = 0, offered = 0; at < values.length && offered < 40; at++) {
        if (values[at] && folded[at].includes(typed)) {
          offers.appendChild(element('option')).value = values[at];
          offered++;
        }
      }
    }
    form.elements[field].addEventListener('input', offer);
    offer();
  }

  function begin() {
    options('affiliation', data.affiliations, data.affiliationRows);
    options('kind', data.kinds, data.kindRows);
    options('act', data.acts, data.actRows);
    suggest('speaker', data.speakers);
    suggest('outlet', data.outlets.map(function (outlet) { return outlet[0]; }));
    var query = new URLSearchParams(location.search);
    fields.forEach(function (field) { if (query.has(field)) { form.elements[field].value = query.get(field); } });
    search();
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
  form.addEventListener('reset', function () { setTimeout(search, 0); });
  form.addEventListener('input', search);
  more.addEventListener('click', function () { printMore(run); });
  count.textContent = 'Loading the index …';
  load('facets.js').catch(failed);

  return {
    facets: function (size, perFile, wordFiles, speakers, affiliations, outlets, acts, kinds, firsts, articleOutlets, ranks, speakerRows, affiliationRows, actRows, kindRows) {
      data = {
        size: size, perFile: perFile, wordFiles: wordFiles, affiliations: affiliations, outlets: outlets, acts: acts, kinds: kinds,
        speakers: speakers.map(function (speaker) { return speaker[0]; }), articleOutlets: articleOutlets,
        speakerRows: speakerRows, affiliationRows: affiliationRows, actRows: actRows, kindRows: kindRows
      };
      data.articleRows = new Int32Array(size);
      var byRank = new Array(firsts.length);
      firsts.forEach(function (first, article) {
        var end = article + 1 < firsts.length ? firsts[article + 1] : size;
        data.articleRows.fill(article, first, end);
        byRank[ranks[article]] = [first, end];
      });
      data.order = new Int32Array(size);
      var place = 0;
      byRank.forEach(function (range) {
        for (var row = range[0]; row < range[1]; row++) { data.order[place++] = row; }
      });
      begin();
    },
    words: function (number, all) { wordFiles.set(number, all); },
    rows: function (number, articles, rows) {
      rowFiles.set(number, { articles: new Map(articles.map(function (article) { return [article[0], article.slice(1)]; })), rows: rows });
    }
  };
})();
