"""Runs a model over articles and writes predictions for the scorer."""
import json
import subprocess
import sys

import numpy as np
import torch

import decode
import windows as W


# added to the log odds of content and of source before decoding
CONTENT_BIAS = 0.0
SOURCE_BIAS = 0.0


def pad(encoded):
    """ids, state, shape, heading [b, pieces], mask of pieces, firsts [b, words], mask of words."""
    n, m = max(len(e[0]) for e in encoded), max(len(e[4]) for e in encoded)
    fill = lambda k, v, size: torch.tensor([e[k] + [v] * (size - len(e[k])) for e in encoded])
    true = lambda k, size: torch.tensor([[True] * len(e[k]) + [False] * (size - len(e[k])) for e in encoded])
    return fill(0, 0, n), fill(1, 0, n), fill(2, W.SPECIAL, n), fill(3, 0, n), true(0, n), fill(4, 0, m), true(4, m)


@torch.no_grad()
def score(model, articles, threshold=0.2, amp=True, batch=16):
    """For each article a list of (cue range, cue probability, row of probabilities, offset of the row's first word)."""
    model.eval()
    device = next(model.parameters()).device
    work = sorted(((a, w, W.encode(article, w)) for a, article in enumerate(articles) for w in W.windows(article)), key=lambda x: len(x[2][0]))
    result = [[] for _ in articles]
    for at in range(0, len(work), batch):
        part = work[at : at + batch]
        padded = [t.to(device) for t in pad([e for _, _, e in part])]
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=amp):
            words = model.words(*padded[:6])
        words = words.float()
        probabilities = torch.softmax(model.cue(words), -1).cpu().numpy()
        found = []
        for i, ((_, w, e), p) in enumerate(zip(part, probabilities)):
            found += [(i, c) for c in decode.cues(p[: len(e[4])], threshold) if w.core_first <= c[0] + w.first < w.core_last]
        if not found:
            continue
        index = lambda values: torch.tensor(list(values), device=device)
        rows = model.rows(words, index(c[0] for _, c in found), index(c[1] - 1 for _, c in found), index(i for i, _ in found), padded[6])
        for (i, (first, last, q)), row in zip(found, torch.softmax(rows, -1).cpu().numpy()):
            a, w, e = part[i]
            result[a].append(((first + w.first, last + w.first), q, row[: len(e[4])], w.first))
    for r in result:
        r.sort(key=lambda x: x[0])
    return result


def attributions(scored, threshold):
    """(cue, contents, source or None, confidences) of one article."""
    found = []
    for cue, p, row, offset in scored:
        if p < threshold:
            continue
        logs = np.log(row + 1e-9)
        logs[:, 1:3] += CONTENT_BIAS
        logs[:, 3:5] += SOURCE_BIAS
        labels = decode.viterbi(logs)
        contents = decode.spans(labels, 1)
        if not contents:
            continue
        sources = decode.spans(labels, 3)
        sure = lambda s, k: float(np.mean(row[s[0] : s[1], k] + row[s[0] : s[1], k + 1]))
        source = max(sources, key=lambda s: sure(s, 3)) if sources else None
        inside = float(np.mean([sure(s, 1) for s in contents]))
        edges = float(np.mean([min(row[s[0], 1], 1 - (row[s[1], 2] if s[1] < len(row) else 0)) for s in contents]))
        none = 1 - float(np.max(row[:, 3])) if source is None else sure(source, 3)
        shift = lambda s: (s[0] + offset, s[1] + offset)
        belief = {i + offset: float(row[i, 1] + row[i, 2]) for s in contents for i in range(*s)}
        found.append([cue, [shift(s) for s in contents], shift(source) if source else None, (p, inside, edges, none), belief])
    return apart(found)


def apart(found):
    """Words are given to one attribution only, the surer one, unless one attributes inside the content of the other."""
    inside = lambda cue, contents: any(a <= cue[0] < z for a, z in contents)
    for i, one in enumerate(found):
        for other in found[i + 1 :]:
            if inside(one[0], other[1]) or inside(other[0], one[1]):
                continue
            shared = one[4].keys() & other[4].keys()
            if not shared:
                continue
            loser = one if sum(one[4][w] for w in shared) < sum(other[4][w] for w in shared) else other
            kept = []
            for a, z in loser[1]:
                lost = sum(w in shared for w in range(a, z))
                if not lost:
                    kept.append((a, z))
                elif 2 * lost < z - a:
                    free = [w for w in range(a, z) if w not in shared]
                    kept.append((free[0], free[-1] + 1) if free[-1] - free[0] + 1 == len(free) else (a, z))
            loser[1] = kept
            loser[4] = {w: p for w, p in loser[4].items() if any(a <= w < z for a, z in kept)}
    return [f for f in found if f[1]]


def quotes(article, found):
    cut = lambda r: [article.words[r[0]].start, article.words[r[1] - 1].end]
    rows = []
    for cue, contents, source, *_ in found:
        s = [cut(source)] if source else []
        rows.append({"content": [cut(c) for c in contents], "cue": [cut(cue)], "source": s, "source_text": article.text[s[0][0] : s[0][1]] if s else ""})
    return rows


def evaluate(articles, scored, threshold, gold_path, out, scorer, flags=()):
    with open(out, "w", encoding="utf-8") as f:
        for a, s in zip(articles, scored):
            f.write(json.dumps({"id": a.id, "quotes": quotes(a, attributions(s, threshold))}, ensure_ascii=False) + "\n")
    text = subprocess.run([sys.executable, scorer, gold_path, out, "--common", "--json", *flags], check=True, capture_output=True, text=True).stdout
    return json.loads(text)
