"""How true the confidence is: calibration.py READOUT GOLD.jsonl [options for readout].

Bins of a tenth; a statement is right if its words are the gold's (half of the union, letters counted) and its source touches the
gold's. Prints the bins and the expected calibration error (Guo et al., 2017).
"""
import json
import pathlib
import subprocess
import sys
import tempfile


def letters(text, spans):
    return {k for a, z in spans for k in range(a, z) if text[k].isalnum()}


def right(text, gold, statements):
    golds = [(letters(text, q["content"]), letters(text, q["source"])) for q in gold]
    mine = [letters(text, s["content"]["spans"]) for s in statements]
    pairs = sorted(((len(m & g) / len(m | g), i, k) for i, m in enumerate(mine) for k, (g, _) in enumerate(golds) if m & g), reverse=True)
    answer, done, used = [False] * len(statements), set(), set()
    for share, i, k in pairs:
        if share < 0.5:
            break
        if i in done or k in used:
            continue
        done.add(i), used.add(k)
        source = letters(text, (statements[i].get("speaker") or {}).get("spans") or [])
        answer[i] = bool(source & golds[k][1]) if source and golds[k][1] else not source and not golds[k][1]
    return answer


def main():
    readout, gold = sys.argv[1], sys.argv[2]
    docs = [json.loads(line) for line in open(gold, encoding="utf-8")]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "texts").mkdir()
        for i, d in enumerate(docs):
            (scratch / "texts" / f"{i:05}.txt").write_bytes(d["text"].encode())
        subprocess.run([readout, "analyze", str(scratch / "texts"), "--out", str(scratch / "out"), *sys.argv[3:]], check=True, stdout=subprocess.DEVNULL)
        found = [[] for _ in docs]
        for line in open(scratch / "out" / "statements.jsonl", encoding="utf-8"):
            s = json.loads(line)
            found[int(pathlib.Path(s["uri"]).stem)].append(s)
    bins = [[] for _ in range(10)]
    for d, statements in zip(docs, found):
        for s, r in zip(statements, right(d["text"], d["quotes"], statements)):
            bins[min(9, int(s["confidence"] * 10))].append((s["confidence"], r))
    total, error = sum(map(len, bins)), 0.0
    for b, rows in enumerate(bins):
        if rows:
            said, was = sum(c for c, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows)
            error += abs(said - was) * len(rows) / total
            print(f"{b / 10:.1f}  {len(rows):5}  said {said:.3f}  was {was:.3f}")
    print(f"expected calibration error {error:.3f} over {total} statements")


if __name__ == "__main__":
    main()
