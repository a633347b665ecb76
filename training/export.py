"""Writes a checkpoint as the product's files: export.py --checkpoint X.pt --work DIR --out DIR [--float].

encoder.onnx (8-bit weights) tags cues and gives a vector for each word; rows.onnx gives each cue its row.
"""
import argparse
import hashlib
import json
import pathlib
import shutil
import tempfile

import onnx
import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import Attribution


class Words(nn.Module):
    """One sequence without padding."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, state, shape, heading, firsts):
        x = self.model.encoder(ids[None], state[None], shape[None], heading[None], None)[0]
        words = x[firsts]
        return words, torch.softmax(self.model.cue(words), -1)


class Rows(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.rows = model.rows

    def forward(self, words, first, last):
        return torch.softmax(self.rows(words[None], first, last), -1)


def export(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


def load(path):
    saved = torch.load(path, weights_only=True)
    model = Attribution(saved["layers"])
    model.load_state_dict(saved["model"])
    return model.eval()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--version", default="attribution-2")
    p.add_argument("--threshold", type=float, default=0.4)
    p.add_argument("--least", type=float, default=0.35, help="findings less sure than about half of F1 lower it")
    p.add_argument("--calibration", required=True, help="the five numbers that tune.py prints")
    p.add_argument("--float", action="store_true", help="do not quantise")
    o = p.parse_args()
    out = pathlib.Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    model = load(o.checkpoint)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        n = torch.tensor([101, 2000, 3000, 4000, 102])
        z = torch.zeros_like(n)
        export(Words(model), (n, z, z, z, torch.tensor([1, 2, 3])), ["ids", "state", "shape", "heading", "firsts"], ["words", "cues"],
               {**{k: {0: "pieces"} for k in ("ids", "state", "shape", "heading")}, "firsts": {0: "n"}, "words": {0: "n"}, "cues": {0: "n"}}, scratch / "encoder.onnx")
        export(Rows(model), (torch.randn(3, 384), torch.tensor([1, 2]), torch.tensor([1, 2])), ["words", "first", "last"], ["rows"],
               {"words": {0: "n"}, "first": {0: "k"}, "last": {0: "k"}, "rows": {0: "k", 1: "n"}}, scratch / "rows.onnx")
        if o.float:
            shutil.copy(scratch / "encoder.onnx", out)
        else:
            quantize_dynamic(scratch / "encoder.onnx", out / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True,
                             op_types_to_quantize=["MatMul", "Gemm", "Gather"])
        shutil.copy(scratch / "rows.onnx", out)
    pieces = json.loads((pathlib.Path(o.work) / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    (out / "vocabulary.txt").write_text("\n".join(sorted(pieces, key=pieces.get)), encoding="utf-8")
    sums = {f: hashlib.sha256((out / f).read_bytes()).hexdigest() for f in ("encoder.onnx", "rows.onnx", "vocabulary.txt")}
    lines = [f"version={o.version}", f"cue.threshold={o.threshold}", f"confidence.least={o.least}", f"calibration={o.calibration}"] + [f"sha256.{f}={s}" for f, s in sums.items()]
    (out / "model.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for f in sums:
        print(f, (out / f).stat().st_size)


if __name__ == "__main__":
    main()
