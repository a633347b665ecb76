"""Other surfaces for the same attributions, so that the model reads the words and not their clothes."""
import random

import windows as W

DOUBLE = {'"', "“", "”", "„", "«", "»"}
STYLES = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("'", "'"))
SAID = ("said", "added", "noted", "stated", "announced", "insisted", "explained", "argued", "declared", "remarked", "claimed", "wrote", "acknowledged", "warned")


class Augmentation:
    """Names and verbs of speech replaced, other quotation marks, capitals, lost marks, masked pieces. The quotation state stays true."""

    def __init__(self, articles, tok):
        one = lambda c: tok.encode(c, add_special_tokens=False).ids[0]
        self.styles = [(one(a), one(z)) for a, z in STYLES]
        self.double = {one(c) for c in DOUBLE}
        self.said = [one(c) for c in SAID]
        self.says = set(self.said)
        self.names = sorted(self.names_of(articles))
        self.known = set(self.names)

    @staticmethod
    def names_of(articles):
        """Words (as pieces) that stand with a capital where sources do, and never in small letters."""
        small = {tuple(w.pieces) for a in articles for w in a.words if w.shape == W.LOWER}
        of = lambda a: (w for _, _, sources in a.gold for s, e in sources for w in a.words[s:e])
        return {tuple(w.pieces) for a in articles for w in of(a) if w.shape == W.CAPITALISED and len(w.pieces) < 6} - small

    def swapped(self, article, window, rng: random.Random):
        """Pieces by index of word, where they are not the article's own. A name is the same other name all over a window."""
        swap = {}
        if rng.random() < 0.3:
            other = {}
            for i in range(window.first, window.last):
                pieces = tuple(article.words[i].pieces)
                if pieces in self.known:
                    if pieces not in other:
                        other[pieces] = rng.choice(self.names) if rng.random() < 0.5 else pieces
                    swap[i] = list(other[pieces])
        if rng.random() < 0.3:
            for (first, last), _, _ in article.gold:
                if last == first + 1 and article.words[first].pieces[0] in self.says and rng.random() < 0.5:
                    swap[first] = [rng.choice(self.said)]
        return swap

    def of(self, article, window, rng: random.Random):
        ids, state, shapes, kind, firsts = W.encode(article, window, self.swapped(article, window, rng))
        if rng.random() < 0.3:
            opening, closing = rng.choice(self.styles)
            for k, s in enumerate(state):
                if s in (W.OPENING, W.CLOSING) and ids[k] in self.double:
                    ids[k] = opening if s == W.OPENING else closing
        if rng.random() < 0.04:
            shapes = [W.CAPITALS if s in (W.LOWER, W.CAPITALISED) else s for s in shapes]
        elif rng.random() < 0.04:
            shapes = [W.LOWER if s in (W.CAPITALISED, W.CAPITALS) else s for s in shapes]
        if rng.random() < 0.03:
            state = [W.OUTSIDE] * len(state)
        ids = [W.MASK if p > 999 and rng.random() < 0.03 else p for p in ids]
        return ids, state, shapes, kind, firsts
