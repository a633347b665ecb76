"""What linking by rows gives over three taggers and the nearest span, with the same encoder: variants.py --checkpoint X.pt --data DIR --work DIR."""
import argparse
import json
import pathlib
import subprocess
import sys

import torch

import decode
import predict
import windows as W
from export import load


@torch.no_grad()
def taggers(model, articles):
    """Attributions from the heads that are trained beside: each content goes to the nearest cue, each cue to the nearest source."""
    predicted = []
    for article in articles:
        cues, contents, sources = [], [], []
        for w in W.windows(article):
            e = W.encode(article, w)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                x = model.words(*predict.pad([e])[:6])[0]
            x = x.float()
            core = lambda spans: [(a + w.first, z + w.first) for a, z in spans if w.core_first <= a + w.first < w.core_last]
            cues += core([(a, z) for a, z, _ in decode.cues(torch.softmax(model.cue(x), -1).numpy(), 0.5)])
            parts = model.parts(x)
            for k, into in ((0, contents), (3, sources)):
                into += core(decode.spans(parts[:, k : k + 3].argmax(-1).tolist(), 1))
        gap = lambda a, b: max(a[0] - b[1], b[0] - a[1], 0)
        rows = {c: [c, [], min(sources, key=lambda s: gap(s, c), default=None), None] for c in cues}
        for content in contents:
            near = min(cues, key=lambda c: gap(c, content), default=None)
            if near is not None:
                rows[near][1].append(content)
        predicted.append([r for r in rows.values() if r[1]])
    return predicted


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--work", required=True)
    o = p.parse_args()
    data, work = pathlib.Path(o.data), pathlib.Path(o.work)
    articles = W.articles(data / "polnear_dev.jsonl", work / "marks_dev.jsonl", W.tokenizer(work / "tokenizer.json"))
    found = taggers(load(o.checkpoint), articles)
    out = work / "variants.jsonl"
    with open(out, "w", encoding="utf-8") as f:
        for a, rows in zip(articles, found):
            f.write(json.dumps({"id": a.id, "quotes": predict.quotes(a, rows)}, ensure_ascii=False) + "\n")
    for flags in ((), ("--types", "direct,mixed"), ("--speech",)):
        r = json.loads(subprocess.run([sys.executable, str(data / "score.py"), str(data / "polnear_dev.jsonl"), str(out), "--json", *flags], check=True, capture_output=True, text=True).stdout)
        print("three taggers, nearest span", flags, r["fraglink@.5 (primary)"], r["frag iou@.5"], flush=True)


if __name__ == "__main__":
    main()
