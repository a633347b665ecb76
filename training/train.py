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
from augment import Augmentation
from model import Attribution

NOTHING = -100  # no label: not this window's to decide


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
    p.add_argument("--device", default="cpu")
    p.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    p.add_argument("--judge", type=int, default=1, help="score on the development set after every so many epochs")
    p.add_argument("--steps", type=int, default=0, help="stop early, to try")
    return p.parse_args()


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


class Batches(torch.utils.data.Dataset):
    """One epoch's batches as tensors; which and how depends on the seed, the epoch and the place alone."""

    def __init__(self, articles, augmentation, size, seed, epoch):
        rng = random.Random(f"{seed} {epoch}")
        units = [(a, w) for a in articles for w in W.windows(a, first_core=rng.randrange(80, W.CORE) if epoch else None)]
        rng.shuffle(units)
        self.batches = []
        for at in range(0, len(units), size * 24):
            pool = sorted(units[at : at + size * 24], key=lambda u: sum(W.sizes(u[0])[u[1].first : u[1].last]))
            self.batches += [pool[k : k + size] for k in range(0, len(pool), size)]
        rng.shuffle(self.batches)
        self.augmentation, self.seed, self.epoch = augmentation, seed, epoch

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, place):
        rng = random.Random(f"{self.seed} {self.epoch} {place}")
        units = self.batches[place]
        labels = [targets(a, w) for a, w in units]
        n = max(w.last - w.first for _, w in units)
        filled = lambda rows: torch.tensor([list(r) + [NOTHING] * (n - len(r)) for r in rows])

        def decided(k):
            core = lambda w, row: [v if w.core_first <= i < w.core_last else NOTHING for i, v in enumerate(row, w.first)]
            return filled([core(w, t[k]) for (_, w), t in zip(units, labels)])

        rows = [(i, first, last - 1, row) for i, t in enumerate(labels) for (first, last), row in t[3]]
        for i, ((_, w), t) in enumerate(zip(units, labels)):  # any word that is no cue
            k = rng.randrange(w.core_first, w.core_last) - w.first
            if t[0][k] == W.O:
                rows.append((i, k, k, [W.ROW_O] * (w.last - w.first)))
        return {
            "inputs": predict.pad([self.augmentation.of(a, w, rng) for a, w in units]),
            "cue": decided(0), "content": decided(1), "source": decided(2),
            "all": filled([t[0] for t in labels]),
            "blocks": filled([[x.block for x in a.words[w.first : w.last]] for a, w in units]),
            "which": torch.tensor([r[0] for r in rows]), "first": torch.tensor([r[1] for r in rows]), "last": torch.tensor([r[2] for r in rows]),
            "rows": filled([r[3] for r in rows]),
        }


def to(batch, device):
    move = lambda t: t.to(device, non_blocking=True)
    return {k: [move(t) for t in v] if isinstance(v, (list, tuple)) else move(v) for k, v in batch.items()}


def loss_of(model, batch, device):
    with torch.autocast(device, dtype=torch.bfloat16):
        words = model.words(*batch["inputs"][:6])
    words, valid = words.float(), batch["inputs"][6]
    labels = lambda scores, gold: F.cross_entropy(scores.transpose(1, 2), gold, reduction="sum", ignore_index=NOTHING)
    logits, parts = model.cue(words), model.parts(words)
    cue_loss = labels(logits, batch["cue"])
    part_loss = labels(parts[..., :3], batch["content"]) + labels(parts[..., 3:], batch["source"])
    # words that look like cues and are none have empty rows
    with torch.no_grad():
        likely = torch.softmax(logits, -1)[..., 1] * (batch["cue"] == W.O)
        best, place = likely.topk(min(3, likely.shape[1]), 1)
        which, k = (best > 0.05).nonzero(as_tuple=True)
        wrong = place[which, k]
    which, first, last = (torch.cat(pair) for pair in ((batch["which"], which), (batch["first"], wrong), (batch["last"], wrong)))
    rows = torch.cat((batch["rows"], torch.full((len(wrong), words.shape[1]), W.ROW_O, device=words.device)))
    blocks = batch["blocks"][which]
    near = valid[which] & ((blocks - blocks.gather(1, first[:, None])).abs() <= 1)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=device != "cpu"):
        scores = model.rows(words, first, last, which, valid)
    row_loss = labels(scores.float(), torch.where(near, rows, NOTHING))
    return (6 * cue_loss + 0.5 * part_loss) / (batch["cue"] != NOTHING).sum() + 6 * row_loss / near.sum().clamp(min=1)


def main():
    o = arguments()
    data, work = pathlib.Path(o.data), pathlib.Path(o.work)
    torch.manual_seed(o.seed)
    if o.device != "cpu":
        torch.set_num_threads(1)
    tok = W.tokenizer(work / "tokenizer.json")
    everything = W.articles(data / "polnear_train.jsonl", work / "marks_train.jsonl", tok)
    dev = W.articles(data / "polnear_dev.jsonl", work / "marks_dev.jsonl", tok)
    train = [a for i, a in enumerate(everything) if i % 21]  # the others are for thresholds and calibration
    for a in train:
        a.gold = W.gold(a)
    augmentation = Augmentation(train, tok)
    model = Attribution(o.layers)
    if o.start:
        model.load_state_dict(torch.load(o.start, weights_only=True, map_location="cpu")["model"])
    else:
        keep = range(12) if o.layers == 12 else [round(i * 11 / (o.layers - 1)) for i in range(o.layers)]
        model.encoder.load_bert(work / "encoder.onnx", list(keep))
    model.to(o.device)
    average = copy.deepcopy(model)
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder") and not n.startswith(("encoder.state", "encoder.shape", "encoder.heading"))]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder") or n.startswith(("encoder.state", "encoder.shape", "encoder.heading"))]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": o.rate}, {"params": fast, "lr": o.heads_rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = math.ceil(sum(len(W.windows(a)) for a in train) * 1.03 / o.batch) * o.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.08 * total)) * max(0.02, 1 - s / total))
    step, began = 0, time.time()
    for epoch in range(o.epochs):
        model.train()
        batches = torch.utils.data.DataLoader(Batches(train, augmentation, o.batch, o.seed, epoch), batch_size=None, num_workers=o.workers, pin_memory=o.device != "cpu")
        running = 0.0
        for batch in batches:
            loss = loss_of(model, to(batch, o.device), torch.device(o.device).type)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % 4 == 0:
                with torch.no_grad():
                    torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - min(0.98, (1 + step) / (10 + step)))
            if step % 25 == 0:
                running = 0.7 * running + 0.3 * loss.item() if running else loss.item()
                print(f"{o.name} {step}/{total} loss {running:.3f} {(time.time() - began):.0f} s", flush=True)
            if o.steps and step >= o.steps:
                return
        torch.save({"model": {k: v.cpu() for k, v in average.state_dict().items()}, "layers": o.layers, "epoch": epoch}, work / f"{o.name}.pt")
        if (epoch + 1) % o.judge == 0 or epoch + 1 == o.epochs:
            scored = predict.score(average, dev)
            line = []
            for flags in ((), ("--types", "direct,mixed"), ("--speech",)):
                r = predict.evaluate(dev, scored, 0.5, data / "polnear_dev.jsonl", work / f"{o.name}.dev.jsonl", data / "score.py", flags)
                line.append(r["fraglink@.5 (primary)"])
                if not flags:
                    line += [r["frag iou@.5"], r["content exact"]]
            print(o.name, "epoch", epoch, "dev", line, flush=True)


if __name__ == "__main__":
    main()
