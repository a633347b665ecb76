"""Articles as the model sees them: words, pieces, their features, and windows over them.

The engine in the product (package org.readout.statement) does the same; WindowsTest holds the two together by a shared sample.
"""
import bisect
import json
from dataclasses import dataclass, field

from tokenizers import Tokenizer

CLS, SEP, MASK = 101, 102, 103
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
LOWER, CAPITALISED, CAPITALS, DIGITS, MARK, SPECIAL = range(6)
CORE, LEFT, RIGHT = 240, 24, 8  # pieces
LONG_CORE, LONG_CONTEXT = 176, 48  # pieces, for a block that has more than CORE


def tokenizer(path):
    t = Tokenizer.from_file(str(path))
    t.no_truncation()
    t.no_padding()
    return t


@dataclass
class Word:
    start: int  # code points, half-open
    end: int
    pieces: list
    state: int
    shape: int
    block: int
    heading: int


@dataclass
class Article:
    id: str
    text: str
    words: list
    quotes: list = field(default_factory=list)


@dataclass
class Window:
    """Words [first, last) of an article, of which [core_first, core_last) are this window's to decide."""

    first: int
    last: int
    core_first: int
    core_last: int


def shape(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return DIGITS if any(c.isdigit() for c in word) else MARK
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return CAPITALS
    return CAPITALISED if letters[0].isupper() else LOWER


def read(row, marks, tok):
    text, words = row["text"], []
    outers = [q[0] for q in marks["quotations"]]
    inners = [q[1] for q in marks["quotations"]]
    starts = [o[0] for o in outers]
    for b, (s, e, kind) in enumerate(marks["blocks"]):
        enc = tok.encode(text[s:e], add_special_tokens=False)
        heading = int(kind in ("title", "heading"))
        last = None
        for piece, (a, z), w in zip(enc.ids, enc.offsets, enc.word_ids):
            a, z = a + s, z + s
            if w == last:
                words[-1].pieces.append(piece)
                words[-1].end = z
                continue
            last = w
            i = bisect.bisect_right(starts, a) - 1
            state = OUTSIDE
            if i >= 0 and a < outers[i][1]:
                state = OPENING if a < inners[i][0] else CLOSING if a >= inners[i][1] else INSIDE
            words.append(Word(a, z, [piece], state, 0, b, heading))
    for w in words:
        w.shape = shape(text[w.start : w.end])
    return Article(str(row["id"]), text, words, row.get("quotes", []))


def articles(rows_path, marks_path, tok):
    with open(rows_path, encoding="utf-8") as r, open(marks_path, encoding="utf-8") as m:
        return [read(json.loads(a), json.loads(b), tok) for a, b in zip(r, m)]


def sizes(article):
    return [len(w.pieces) for w in article.words]


def windows(article, core=CORE, first_core=None):
    """Windows whose cores partition the words. first_core shortens the first one, so that training sees other cuts."""
    size = sizes(article)
    n = len(size)
    result, i = [], 0
    limit = first_core or core
    while i < n:
        total, j, long = 0, i, False
        while j < n:  # whole blocks
            k, block = j, 1
            while k < n and article.words[k].block == article.words[j].block:
                block += size[k]
                k += 1
            if total + block > limit:
                if j == i and block > core:
                    long = True
                elif j == i:
                    j = k
                break
            total, j = total + block, k
        if long:
            total, block = 0, article.words[i].block
            while j < n and article.words[j].block == block and total + size[j] <= LONG_CORE:
                total += size[j]
                j += 1
            if j == i:
                j += 1
        limit = core
        left, right = (LONG_CONTEXT, LONG_CONTEXT) if long or (i > 0 and article.words[i].block == article.words[i - 1].block) else (LEFT, RIGHT)
        first, total = i, 0
        while first > 0 and total + size[first - 1] <= left:
            first -= 1
            total += size[first]
        last, total = j, 0
        while last < n and total + size[last] <= right:
            total += size[last]
            last += 1
        result.append(Window(first, last, i, j))
        i = j
    return result


def encode(article, window, swapped={}):
    """Pieces with their features, and for each word the index of its first piece. swapped gives words other pieces, by index."""
    ids, state, shapes, kind, firsts = [CLS], [OUTSIDE], [SPECIAL], [0], []
    block = None
    for i, w in enumerate(article.words[window.first : window.last], window.first):
        if block is not None and w.block != block:
            ids.append(SEP), state.append(OUTSIDE), shapes.append(SPECIAL), kind.append(0)
        block = w.block
        firsts.append(len(ids))
        for p in swapped.get(i, w.pieces)[:16]:
            ids.append(p), state.append(w.state), shapes.append(w.shape), kind.append(w.heading)
    ids.append(SEP), state.append(OUTSIDE), shapes.append(SPECIAL), kind.append(0)
    return ids, state, shapes, kind, firsts


O, B, I = 0, 1, 2
ROW_O, B_CONTENT, I_CONTENT, B_SOURCE, I_SOURCE = range(5)


def covered(article, span):
    """Word indices [a, b) that overlap a span of code points."""
    starts = [w.start for w in article.words] if not hasattr(article, "_starts") else article._starts
    article._starts = starts
    ends = [w.end for w in article.words] if not hasattr(article, "_ends") else article._ends
    article._ends = ends
    return bisect.bisect_right(ends, span[0]), bisect.bisect_left(starts, span[1])


def gold(article):
    """(cue, contents, sources) as ranges of words."""
    result = []
    for q in article.quotes:
        cues = [covered(article, s) for s in q["cue"]]
        cues = [c for c in cues if c[0] < c[1]]
        if not cues:
            continue
        ranges = lambda k: [r for r in (covered(article, s) for s in q[k]) if r[0] < r[1]]
        result.append((cues[0], ranges("content"), ranges("source")))
    return result
