"""Trains the model: train.py --data DIR --work DIR [--layers 12 --epochs 6 --seed 1]. Checkpoints after each epoch."""
import argparse
import copy
import math
import pathlib
import random
import time

import torch
import torch.nn.functional as F

import predict
import windows as W
from model import Attribution

DOUBLE = {'"', "“", "”", "„", "«", "»"}


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True, help="folder with polnear_train.jsonl, polnear_dev.jsonl and score.py")
    p.add_argument("--work", required=True, help="folder with marks_*.jsonl and the encoder; checkpoints go here")
    p.add_argument("--name", default="model")
    p.add_argument("--layers", type=int, default=12)
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--batch", type=int, default=12)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--heads-rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", help="a checkpoint to go on from, in place of the pretrained encoder")
    p.add_argument("--steps", type=int, default=0, help="stop early, to try")
    return p.parse_args()


def augmented(encoded, rng, styles, double):
    """Other quotation marks, masked pieces, headlines in capitals; the quotation state stays true."""
    ids, state, shapes, kind, firsts = encoded
    ids = list(ids)
    if rng.random() < 0.3:
        opening, closing = rng.choice(styles)
        marks = [(k, s) for k, s in enumerate(state) if s in (W.OPENING, W.CLOSING) and ids[k] in double]
        for k, s in marks:
            ids[k] = opening if s == W.OPENING else closing
    if rng.random() < 0.04:
        shapes = [W.CAPITALS if s in (W.LOWER, W.CAPITALISED) else s for s in shapes]
    elif rng.random() < 0.04:
        shapes = [W.LOWER if s in (W.CAPITALISED, W.CAPITALS) else s for s in shapes]
    if rng.random() < 0.03:
        state = [W.OUTSIDE] * len(state)
    ids = [W.MASK if p > 999 and rng.random() < 0.03 else p for p in ids]
    return ids, state, shapes, kind, firsts


def targets(article, window):
    """Cue labels, labels of parts, and for each cue of the core its range and row."""
    n = window.last - window.first
    cue, content, source = [W.O] * n, [W.O] * n, [W.O] * n
    rows = []
    clip = lambda r: (max(r[0], window.first) - window.first, min(r[1], window.last) - window.first)
    for c, contents, sources in article.gold:
        if c[1] <= window.first or c[0] >= window.last:
            continue
        row = [W.ROW_O] * n
        for spans, flat, begin in ((contents, content, W.B_CONTENT), (sources, source, W.B_SOURCE)):
            for r in spans:
                a, z = clip(r)
                for k in range(a, z):
                    row[k] = begin if k == a else begin + 1
                    flat[k] = W.B if k == a else W.I
        a, z = clip(c)
        for k in range(a, z):
            cue[k] = W.B if k == a and c[0] >= window.first else W.I
        if window.core_first <= c[0] < window.core_last and c[1] <= window.last:
            rows.append(((a, z), row))
    return cue, content, source, rows


def loss_of(model, batch, rng):
    words = model.words(*predict.pad([e for e, _, _, _ in batch]), [torch.tensor(e[4]) for e, _, _, _ in batch])
    cue_loss = part_loss = row_loss = 0.0
    count = sum(w.core_last - w.core_first for _, _, w, _ in batch)
    row_words = 0
    for (_, article, window, (cue, content, source, rows)), x in zip(batch, words):
        x = x.float()
        core = slice(window.core_first - window.first, window.core_last - window.first)
        logits = model.cue(x)
        cue_loss = cue_loss + F.cross_entropy(logits[core], torch.tensor(cue)[core], reduction="sum")
        parts = model.parts(x)
        for k, labels in ((0, content), (3, source)):
            part_loss = part_loss + F.cross_entropy(parts[core, k : k + 3], torch.tensor(labels)[core], reduction="sum")
        # words that look like cues and are none have empty rows
        p = torch.softmax(logits.detach(), -1)[:, 1]
        rows = list(rows)
        wrong = [i for i in range(core.start, core.stop) if cue[i] == W.O and p[i] > 0.05]
        wrong = sorted(wrong, key=lambda i: -p[i])[:3] + [rng.randrange(core.start, core.stop)]
        rows += [((i, i + 1), [W.ROW_O] * len(cue)) for i in wrong if cue[i] == W.O]
        if not rows:
            continue
        blocks = torch.tensor([w.block for w in article.words[window.first : window.last]])
        first, last = torch.tensor([r[0][0] for r in rows]), torch.tensor([r[0][1] - 1 for r in rows])
        near = (blocks[None, :] - blocks[first][:, None]).abs() <= 1
        scores = model.rows(x, first, last)
        row_loss = row_loss + F.cross_entropy(scores[near], torch.tensor([r[1] for r in rows])[near], reduction="sum")
        row_words += int(near.sum())
    return 6 * cue_loss / count + 0.5 * part_loss / count + 6 * row_loss / max(1, row_words)


def main():
    o = arguments()
    data, work = pathlib.Path(o.data), pathlib.Path(o.work)
    random.seed(o.seed), torch.manual_seed(o.seed)
    rng = random.Random(o.seed)
    tok = W.tokenizer(work / "tokenizer.json")
    everything = W.articles(data / "polnear_train.jsonl", work / "marks_train.jsonl", tok)
    dev = W.articles(data / "polnear_dev.jsonl", work / "marks_dev.jsonl", tok)
    held = everything[::21]  # never trained on: thresholds and calibration
    train = [a for i, a in enumerate(everything) if i % 21]
    for a in train:
        a.gold = W.gold(a)
    one = lambda c: tok.encode(c, add_special_tokens=False).ids[0]
    styles = [(one("“"), one("”")), (one('"'), one('"')), (one("‘"), one("’")), (one("«"), one("»")), (one("'"), one("'"))]
    double = {one(c) for c in DOUBLE}
    model = Attribution(o.layers)
    keep = range(12) if o.layers == 12 else [round(i * 11 / (o.layers - 1)) for i in range(o.layers)]
    model.encoder.load_bert(work / "encoder.onnx", list(keep))
    if o.start:
        model.load_state_dict(torch.load(o.start, weights_only=True)["model"])
    average = copy.deepcopy(model)
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder") and not n.startswith(("encoder.state", "encoder.shape", "encoder.heading"))]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder") or n.startswith(("encoder.state", "encoder.shape", "encoder.heading"))]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": o.rate}, {"params": fast, "lr": o.heads_rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    windows_in_epoch = sum(len(W.windows(a)) for a in train)
    total = math.ceil(windows_in_epoch * 1.03 / o.batch) * o.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.08 * total)) * max(0.02, 1 - s / total))
    step, began, seen = 0, time.time(), 0
    for epoch in range(o.epochs):
        model.train()
        units = []
        for a in train:
            units += [(a, w) for w in W.windows(a, first_core=rng.randrange(80, W.CORE) if epoch else None)]
        rng.shuffle(units)
        batches = []
        for at in range(0, len(units), o.batch * 24):
            pool = sorted(units[at : at + o.batch * 24], key=lambda u: sum(W.sizes(u[0])[u[1].first : u[1].last]))
            batches += [pool[k : k + o.batch] for k in range(0, len(pool), o.batch)]
        rng.shuffle(batches)
        running = 0.0
        for units in batches:
            batch = [(augmented(W.encode(a, w), rng, styles, double), a, w, targets(a, w)) for a, w in units]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(model, batch, rng)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % 4 == 0:
                with torch.no_grad():
                    torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - min(0.98, (1 + step) / (10 + step)))
            running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
            seen += sum(len(e[0]) for e, _, _, _ in batch)
            if step % 25 == 0:
                print(f"{step}/{total} loss {running:.3f} {seen / (time.time() - began):.0f} pieces/s {time.time() - began:.0f} s", flush=True)
            if o.steps and step >= o.steps:
                return
        torch.save({"model": average.state_dict(), "layers": o.layers, "epoch": epoch}, work / f"{o.name}.pt")
        scored = predict.score(average, dev)
        line = []
        for flags in ((), ("--types", "direct,mixed"), ("--speech",)):
            r = predict.evaluate(dev, scored, 0.5, data / "polnear_dev.jsonl", work / f"{o.name}.dev.jsonl", data / "score.py", flags)
            line.append(r["fraglink@.5 (primary)"])
            if not flags:
                line += [r["frag iou@.5"], r["content exact"]]
        print("epoch", epoch, "dev", line, flush=True)


if __name__ == "__main__":
    main()
