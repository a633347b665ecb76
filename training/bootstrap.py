"""95% intervals of fraglink@.5 over articles: bootstrap.py GOLD.jsonl PREDICTIONS.jsonl [--types direct,mixed] [--speech].

Counts as the scorer does, article by article, by giving it one article at a time; then draws articles with replacement.
"""
import contextlib
import io
import json
import pathlib
import random
import re
import sys
import types


def scorer(folder):
    """The scorer's module, without running it, with its counts kept."""
    source = (folder / "score.py").read_text(encoding="utf-8")
    source = re.sub(r"\nmain\(\)\s*$", "\n", source).replace("    R = collections.OrderedDict(", "    COUNTS.append((C['flink'], C['fp'], C['fg']))\n    R = collections.OrderedDict(")
    module = types.ModuleType("score")
    module.__file__ = str(folder / "score.py")
    module.COUNTS = []
    exec(compile(source, "score.py", "exec"), module.__dict__)
    return module


def f1(rows):
    hit, said, gold = (sum(r[k] for r in rows) for k in range(3))
    return 200 * hit / (said + gold) if said + gold else 0.0


def main():
    gold, predictions, flags = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    score = scorer(gold.parent)
    one = pathlib.Path(predictions).with_suffix(".one")
    for line in open(gold, encoding="utf-8"):
        one.write_text(line, encoding="utf-8")
        sys.argv = ["score.py", str(one), predictions, "--json", *flags]
        with contextlib.redirect_stdout(io.StringIO()):
            score.main()
    one.unlink()
    rows, rng = score.COUNTS, random.Random(1)
    draws = sorted(f1([rng.choice(rows) for _ in rows]) for _ in range(2000))
    print(f"F1 {f1(rows):.1f}, 95% of draws from {draws[50]:.1f} to {draws[1949]:.1f}, {len(rows)} articles")


if __name__ == "__main__":
    main()
