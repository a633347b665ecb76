"""Writes what the product must see too: sample.py WORK > core/src/test/resources/org/readout/statement/windows.json. The text is invented."""
import json
import pathlib
import sys

import windows as W

LONG = "The committee, which met in Oslo, heard the minister's report on the harbour, the ferry and the toll, and put it off. " * 12
BLOCKS = [("title", "HARBOUR Talks End"), ("paragraph", "“We tried everything,” said Éva Nagy-Szabó, 46, of the U.S.-backed mission. 🌉 Then: «Enough»."),
          ("paragraph", LONG.strip()), ("paragraph", "According to Tellus, 'nobody' knew."), ("heading", "What next?"), ("paragraph", "She didn’t say " + "so " * 150 + ".")]
QUOTED = ["“We tried everything,”", "«Enough»", "'nobody'"]


def main():
    tok = W.tokenizer(pathlib.Path(sys.argv[1]) / "tokenizer.json")
    text, blocks = "", []
    for kind, block in BLOCKS:
        text += "\n\n" if text else ""
        blocks.append([len(text), len(text) + len(block), kind])
        text += block
    outer = [[text.index(q), text.index(q) + len(q)] for q in QUOTED]
    marks = {"blocks": blocks, "quotations": [[o, [o[0] + 1, o[1] - 1]] for o in outer]}
    article = W.read({"id": "sample", "text": text}, marks, tok)
    rows = []
    for w in W.windows(article):
        ids, state, shape, heading, firsts = W.encode(article, w)
        rows.append({"first": w.first, "last": w.last, "coreFirst": w.core_first, "coreLast": w.core_last, "ids": ids, "state": state, "shape": shape, "heading": heading, "firsts": firsts})
    json.dump({"text": text, "blocks": blocks, "quotations": marks["quotations"], "words": [[w.start, w.end] for w in article.words], "windows": rows}, sys.stdout, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
