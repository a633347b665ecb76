"""Thresholds and calibration, on the articles that the model is not trained on.

tune.py --checkpoint X.pt --data DIR --work DIR [--on held|dev]. Prints a table of decoding choices, and the weights of the
logistic regression that the product uses for its confidence.
"""
import argparse
import itertools
import json
import pathlib
import pickle

import numpy as np

import predict
import windows as W


def rows_of(o, data, work):
    name = "train" if o.on == "held" else "dev"
    cache = pathlib.Path(o.checkpoint).with_suffix(f".{o.on}.pickle")
    tok = W.tokenizer(work / "tokenizer.json")
    everything = W.articles(data / f"polnear_{name}.jsonl", work / f"marks_{name}.jsonl", tok)
    articles = everything[::21] if o.on == "held" else everything
    if cache.exists() and cache.stat().st_mtime > pathlib.Path(o.checkpoint).stat().st_mtime:
        return articles, pickle.loads(cache.read_bytes())
    from export import load

    scored = predict.score(load(o.checkpoint), articles, threshold=0.1)
    cache.write_bytes(pickle.dumps(scored))
    return articles, scored


def odds(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def matched(article, found):
    """Whether each attribution has the right words (half of the union) and the right source."""
    wide = lambda ranges: {w for a, z in ranges for w in range(a, z)}
    golds = [(wide(contents), wide(sources)) for _, contents, sources in W.gold(article)]
    pairs = []
    for i, (_, contents, *_) in enumerate(found):
        mine = wide(contents)
        pairs += [(len(mine & g) / len(mine | g), i, k) for k, (g, _) in enumerate(golds) if mine & g]
    right, used = [False] * len(found), set()
    done = set()
    for share, i, k in sorted(pairs, reverse=True):
        if share < 0.5:
            break
        if i in done or k in used:
            continue
        done.add(i), used.add(k)
        source, theirs = found[i][2], golds[k][1]
        right[i] = bool(wide([source]) & theirs) if source and theirs else not source and not theirs
    return right


def fit(articles, scored, threshold):
    """Logistic regression over log odds by Newton's method, with a little ridge."""
    x, y = [], []
    for article, s in zip(articles, scored):
        found = predict.attributions(s, threshold)
        for f, right in zip(found, matched(article, found)):
            x.append([1, *odds(np.array(f[3]))])
            y.append(float(right))
    x, y = np.array(x), np.array(y)
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w = w + np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + np.eye(len(w)), x.T @ (y - p) - w)
    return w, x, y


def expected_error(p, y, bins=10):
    which = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[which == b].mean() - y[which == b].mean()) * (which == b).mean() for b in range(bins) if (which == b).any())


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--on", default="held")
    p.add_argument("--threshold", type=float, default=0.4)
    o = p.parse_args()
    data, work = pathlib.Path(o.data), pathlib.Path(o.work)
    articles, scored = rows_of(o, data, work)
    gold = data / ("polnear_train.jsonl" if o.on == "held" else "polnear_dev.jsonl")
    for cue, content, source in itertools.product((0.3, 0.4, 0.5), (0.0,), (0.0,)):
        predict.CONTENT_BIAS, predict.SOURCE_BIAS = content, source
        line = []
        for flags in ((), ("--types", "direct,mixed"), ("--speech",)):
            r = predict.evaluate(articles, scored, cue, gold, work / "tune.jsonl", data / "score.py", flags)
            line.append(r["fraglink@.5 (primary)"])
            if not flags:
                line.append(r["content exact"][2])
        print(cue, content, source, *line, flush=True)
    w, x, y = fit(articles, scored, o.threshold)
    print("calibration=" + " ".join(f"{v:.4f}" for v in w))
    print(f"expected calibration error here {expected_error(1 / (1 + np.exp(-x @ w)), y):.3f}, right {y.mean():.3f} of {len(y)}")


if __name__ == "__main__":
    main()
