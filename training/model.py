"""The encoder and its heads.

A BERT encoder reads pieces with three small features (quotation state, shape of the word, heading). Words are their first
piece. One head tags cues; for each cue a row over all words of the window tags its content and its source, so that
attributions may nest and each has its own parts (the linearised form of semantic role labelling).
"""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

HIDDEN, HEADS, INNER, ROW, REACH = 384, 12, 1536, 256, 64


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if x.is_cuda:
            a = F.scaled_dot_product_attention(q, k, v, mask)
        else:
            # spelled out: in bfloat16 on a CPU twice as fast as the fused form, forward and back
            scores = torch.matmul(q * (HIDDEN // HEADS) ** -0.5, k.transpose(-1, -2))
            if mask is not None:
                scores = scores + mask
            with torch.autocast("cpu", enabled=False):
                scores = scores.softmax(-1)
            a = torch.matmul(scores, v)
        a = a.transpose(1, 2).reshape(b, n, HIDDEN)
        x = self.norm1(x + self.output(a))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    def __init__(self, layers=12):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kind0 = nn.Parameter(torch.zeros(HIDDEN))
        self.state, self.shape, self.heading = nn.Embedding(4, HIDDEN), nn.Embedding(6, HIDDEN), nn.Embedding(2, HIDDEN)
        for e in (self.state, self.shape, self.heading):
            nn.init.normal_(e.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, state, shape, heading, mask):
        """mask [b, n], true where there is a piece; None where there is no padding."""
        device = ids.device.type
        kind = torch.get_autocast_dtype(device) if torch.is_autocast_enabled(device) else torch.float32
        if mask is not None:
            mask = torch.zeros(mask.shape, dtype=kind, device=ids.device).masked_fill(~mask, -1e4)[:, None, None, :]
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind0
        x = self.drop(self.norm(x + self.state(state) + self.shape(shape) + self.heading(heading))).to(kind)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_bert(self, path, keep):
        """Weights of a BERT export to ONNX; keep lists which of its layers to take."""
        model = onnx.load(str(path))
        w = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in model.graph.initializer}
        by_node = {}  # the exporter names the weights of linear layers after themselves only where they are biases
        for node in model.graph.node:
            if node.op_type == "MatMul":
                for name in node.input:
                    if name in w:
                        by_node[node.name] = w[name]
        e = "embeddings."
        state = {"words.weight": w[e + "word_embeddings.weight"], "positions.weight": w[e + "position_embeddings.weight"],
                 "kind0": w[e + "token_type_embeddings.weight"][0], "norm.weight": w[e + "LayerNorm.weight"], "norm.bias": w[e + "LayerNorm.bias"]}
        names = {"qkv": ("attention.self.query", "attention.self.key", "attention.self.value"), "output": ("attention.output.dense",),
                 "inner": ("intermediate.dense",), "outer": ("output.dense",)}
        for to, source in enumerate(keep):
            p = f"encoder.layer.{source}."
            for mine, theirs in names.items():
                node = lambda part: f"/encoder/layer.{source}/" + part.replace(".", "/") + "/MatMul"
                state[f"layers.{to}.{mine}.weight"] = torch.cat([by_node[node(part)].t() for part in theirs])
                state[f"layers.{to}.{mine}.bias"] = torch.cat([w[p + part + ".bias"] for part in theirs])
            for mine, theirs in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                for part in ("weight", "bias"):
                    state[f"layers.{to}.{mine}.{part}"] = w[p + theirs + "." + part]
        missing = self.load_state_dict(state, strict=False)
        assert not missing.unexpected_keys and all(k.split(".")[0] in ("state", "shape", "heading") for k in missing.missing_keys), missing


class Rows(nn.Module):
    """Scores each word as content or source of each cue."""

    def __init__(self):
        super().__init__()
        self.word, self.left, self.right = nn.Linear(HIDDEN, ROW), nn.Linear(HIDDEN, ROW), nn.Linear(HIDDEN, ROW)
        self.word2, self.cue2 = nn.Linear(HIDDEN, ROW, bias=False), nn.Linear(HIDDEN, ROW, bias=False)
        self.distance = nn.Embedding(2 * REACH + 2, ROW)
        nn.init.normal_(self.distance.weight, std=0.05)
        self.norm = nn.LayerNorm(ROW)
        self.near = nn.Conv1d(ROW, ROW, 3, padding=1)
        self.out = nn.Linear(ROW, 5)
        self.drop = nn.Dropout(0.1)

    def forward(self, words, first, last, which=None, valid=None):
        """words [b, n, HIDDEN]; first, last [k] indices of each cue's first and last word; gives [k, n, 5].

        which [k] says whose words each cue is of, where b > 1; valid [b, n] is false where words are padding.
        """
        words = self.drop(words)
        of = (lambda t: t) if which is None else (lambda t: t[which])
        at = torch.zeros_like(first) if which is None else which
        place = torch.arange(words.shape[1], device=words.device)
        before = (place[None, :] - first[:, None]).clamp(max=0)
        behind = (place[None, :] - last[:, None]).clamp(min=0)
        inside = ((place[None, :] >= first[:, None]) & (place[None, :] <= last[:, None])).long()
        d = (before + behind).clamp(-REACH, REACH) + REACH + inside * (REACH + 1)
        cue = self.left(words[at, first]) + self.right(words[at, last])
        z = of(self.word(words)) + cue[:, None] + self.distance(d) + of(self.word2(words)) * self.cue2(words[at, first])[:, None]
        z = F.gelu(self.norm(z))
        if valid is not None:
            z = z * of(valid)[:, :, None]
        z = z + F.gelu(self.near(z.transpose(1, 2))).transpose(1, 2)
        return self.out(z)


class Attribution(nn.Module):
    def __init__(self, layers=12):
        super().__init__()
        self.encoder = Encoder(layers)
        self.cue = nn.Linear(HIDDEN, 3)
        self.parts = nn.Linear(HIDDEN, 6)  # content and source of any cue: only to train with
        self.rows = Rows()

    def words(self, ids, state, shape, heading, mask, firsts):
        """[b, n, HIDDEN]: the words of each sequence, firsts [b, n] says where they begin."""
        x = self.encoder(ids, state, shape, heading, mask)
        return x.gather(1, firsts[:, :, None].expand(-1, -1, x.shape[2]))
