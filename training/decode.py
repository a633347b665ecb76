"""From scores to attributions; the same as Decoder in the product."""
import numpy as np

NEG = -1e9
# may follow: B_CONTENT=1 I_CONTENT=2 B_SOURCE=3 I_SOURCE=4
FORBID = np.zeros((5, 5), dtype=np.float32)
for a in range(5):
    if a not in (1, 2):
        FORBID[a, 2] = NEG
    if a not in (3, 4):
        FORBID[a, 4] = NEG


def cues(p, threshold):
    """p [n, 3] probabilities of O, B, I: ranges [a, b) with the probability of the first word."""
    found, i = [], 0
    while i < len(p):
        if p[i, 1] >= threshold and p[i, 1] >= p[i, 2]:
            j = i + 1
            while j < len(p) and p[j, 2] > 0.5:
                j += 1
            found.append((i, j, float(p[i, 1])))
            i = j
        else:
            i += 1
    return found


def viterbi(logp):
    """Best labels of one row, [n, 5] log probabilities."""
    n = len(logp)
    score = logp[0].copy()
    score[[2, 4]] = NEG
    back = np.zeros((n, 5), dtype=np.int8)
    for i in range(1, n):
        step = score[:, None] + FORBID
        back[i] = step.argmax(0)
        score = step.max(0) + logp[i]
    labels = np.zeros(n, dtype=np.int8)
    labels[-1] = score.argmax()
    for i in range(n - 1, 0, -1):
        labels[i - 1] = back[i, labels[i]]
    return labels


def spans(labels, begin):
    found, i = [], 0
    while i < len(labels):
        if labels[i] == begin:
            j = i + 1
            while j < len(labels) and labels[j] == begin + 1:
                j += 1
            found.append((i, j))
            i = j
        else:
            i += 1
    return found
