"""How often a resolved speaker is the right one: speakers.py READOUT POLNEAR_TRAIN.jsonl [options for readout].

speakers.jsonl holds, for 32 articles that the model is not trained on, each source's place and the places that name it in
full (none where nobody is named), as offsets alone. A statement counts if its speaker's words overlap a source.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

WORD = re.compile(r"[^\W_]+")


def words(name):
    return [w for w in WORD.findall(name.lower()) if w not in ("the", "of", "s")]


def same(given, gold):
    """One name holds the other's last word and does not contradict its first: Clinton, Hillary Clinton, Hillary Rodham Clinton."""
    a, b = words(given), words(gold)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if "".join(w[0] for w in long) == "".join(short):
        return True
    return all(w in long for w in short) and (short[-1] == long[-1] or len(short) > 1)


def main():
    readout, rows = sys.argv[1], sys.argv[2]
    gold = {r["id"]: r for r in map(json.loads, open(pathlib.Path(__file__).parent / "speakers.jsonl", encoding="utf-8"))}
    texts = {str(r["id"]): r["text"] for r in map(json.loads, open(rows, encoding="utf-8")) if str(r["id"]) in gold}
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "texts").mkdir()
        ids = sorted(gold)
        for i, name in enumerate(ids):
            (scratch / "texts" / f"{i:03}.txt").write_bytes(texts[name].encode())
        subprocess.run([readout, "analyze", str(scratch / "texts"), "--out", str(scratch / "out"), *sys.argv[3:]], check=True, stdout=subprocess.DEVNULL)
        count, wrong = collections.Counter(), []
        for line in open(scratch / "out" / "statements.jsonl", encoding="utf-8"):
            s = json.loads(line)
            name = ids[int(pathlib.Path(s["uri"]).stem)]
            speaker = s.get("speaker")
            if not speaker or not speaker.get("spans"):
                continue
            a, z = speaker["spans"][0]
            match = [g for g in gold[name]["sources"] if g["source"][0] < z and a < g["source"][1]]
            if not match:
                continue
            text = texts[name]
            right = [text[x:y] for x, y in match[0]["names"]]
            given = speaker.get("name")
            kind = "named" if right else "nameless"
            if speaker.get("rule") == "unnamed":  # a description of somebody without a name
                given = None
            answer = "unresolved" if not given else "right" if any(same(given, r) for r in right) else "wrong"
            count[kind, answer] += 1
            if answer == "wrong" or (kind == "named" and answer == "unresolved"):
                wrong.append((answer, text[a:z], given, right, speaker.get("rule")))
    named = {k: count["named", k] for k in ("right", "wrong", "unresolved")}
    print("speakers that the article names:", named, f"accuracy {100 * named['right'] / max(1, sum(named.values())):.1f}, where resolved {100 * named['right'] / max(1, named['right'] + named['wrong']):.1f}")
    print("speakers that it does not name:", {k: count["nameless", k] for k in ("wrong", "unresolved")})
    for w in wrong:
        print(*w, sep="\t", file=sys.stderr)


if __name__ == "__main__":
    main()
