"""Trains report-trees.tsv: which blocks of a page are its report's. See README.md.

blocks.py WORK OUT [--check]   WORK holds what Blocks.java wrote; OUT is the table. --check measures on pages that the trees
were not trained on (five parts, and each half by the other) and writes nothing.
"""
import json
import re
import sys
import zlib
from collections import Counter

import lightgbm
import numpy as np

TREES, LEAVES, RATE, SEED = 250, 15, 0.05, 7
SETTINGS = dict(objective='cross_entropy', learning_rate=RATE, num_leaves=LEAVES, min_data_in_leaf=60, feature_fraction=.4,
                bagging_fraction=.7, bagging_freq=1, lambda_l2=5, min_sum_hessian_in_leaf=5, seed=SEED, deterministic=True,
                force_row_wise=True, num_threads=2, verbose=-1)


def words(text):
    return re.findall(r'\w+', text)


def runs(tokens):
    return [tuple(tokens[i:i + 4]) for i in range(max(1, len(tokens) - 3))] if tokens else []


def labels(page):
    """For each block the share of its runs of four words that stand in the gold text and are not used up by a block before."""
    gold = Counter(runs(words(page['gold'])))
    lines = Counter(' '.join(words(line)) for line in page['gold'].split('\n'))
    blocks = page['words']
    y, used = np.zeros(len(blocks)), Counter()
    for i, block in enumerate(blocks):
        if len(block) >= 4:
            found, here = 0, Counter()
            for run in runs(block):
                here[run] += 1
                found += gold[run] - used[run] >= here[run]
            y[i] = found / len(runs(block))
            if y[i] > .5:
                used.update(runs(block))
    for i, block in enumerate(blocks):
        if 0 < len(block) < 4:  # A short block is the report's if it stands in the gold text beside the words it has beside it here.
            behind, before, j = [], [], 1
            while len(behind) < 4 and i + j < len(blocks):
                behind += blocks[i + j]
                j += 1
            j = 1
            while len(before) < 4 and i - j >= 0:
                before = blocks[i - j] + before
                j += 1
            right, left = tuple((block + behind)[:4]), tuple((before + block)[-4:])
            if (len(right) == 4 and gold[right]) or (len(left) == 4 and gold[left]):
                y[i] = 1
            elif lines[' '.join(block)]:
                near = [y[k] for k in range(max(0, i - 4), min(len(blocks), i + 5)) if k != i and len(blocks[k]) >= 4]
                y[i] = .5 if near and np.mean(near) > .5 else 0
    return y


def read(work):
    pages = [json.loads(line) for line in open(f'{work}/blocks.jsonl', encoding='utf-8')]
    with open(f'{work}/features.tsv', encoding='utf-8') as file:
        names = file.readline().rstrip('\n').split('\t')
        x = np.loadtxt(file, delimiter='\t', dtype=np.float32)
    for page in pages:
        page['words'] = [words(block) for block in page['blocks']]
        page['runs'] = Counter(runs(words(page['gold'])))
    y = np.concatenate([labels(page) for page in pages])
    of = np.concatenate([np.full(len(page['blocks']), i) for i, page in enumerate(pages)])
    weight = np.array([len(block) for page in pages for block in page['words']], dtype=float)
    weight *= 1000 / np.maximum(np.bincount(of, weights=weight, minlength=len(pages)), 40)[of]  # Each page weighs the same.
    return pages, names, x, y, weight, of


def fit(x, y, weight, rows):
    rows = rows & (weight > 0)
    return lightgbm.train(SETTINGS, lightgbm.Dataset(x[rows], y[rows], weight=weight[rows]), TREES)


def score(pages, of, chosen, which):
    """F1, precision and recall as the public scorers of extraction count them: means over pages of runs of four words."""
    precision, recall = [], []
    starts = np.searchsorted(of, np.arange(len(pages) + 1))
    for k in np.flatnonzero(which):
        read = Counter(runs([word for i, block in enumerate(pages[k]['words']) if chosen[starts[k] + i] for word in block]))
        shared = (read & pages[k]['runs']).total()
        if read:
            precision.append(shared / read.total())
        if pages[k]['runs']:
            recall.append(shared / pages[k]['runs'].total())
    p, r = np.mean(precision), np.mean(recall)
    return f'F1 {2 * p * r / (p + r):.4f}  P {p:.4f}  R {r:.4f}  pages {which.sum()}'


def check(pages, names, x, y, weight, of):
    half = np.array([zlib.crc32(page['id'].encode()) % 2 for page in pages])
    every = np.ones(len(pages), bool)
    kept = np.concatenate([np.array(page['kept']) for page in pages]) > 0
    print('best that whole blocks allow', score(pages, of, y > .5, every), flush=True)
    for part in (0, 1):
        print(f'half {part}, the rule alone       ', score(pages, of, kept, half == part), flush=True)
        trees = fit(x, y, weight, (half != part)[of])
        print(f'half {part}, trees from the other', score(pages, of, trees.predict(x) > .5, half == part), flush=True)
    fifth = np.random.RandomState(3).permutation(len(pages)) % 5
    scores = np.zeros(len(y))
    for part in range(5):
        inside = (fifth == part)[of]
        scores[inside] = fit(x, y, weight, ~inside).predict(x[inside])
    for threshold in (.4, .45, .5, .55, .6):
        print(f'five parts, above {threshold}', score(pages, of, scores > threshold, every), flush=True)


def preorder(node):
    if 'leaf_value' in node:
        return [f"{node['leaf_value']:.5g}"]
    return [f"{node['split_feature']}:{node['threshold']:.7g}"] + preorder(node['left_child']) + preorder(node['right_child'])


def main():
    data = read(sys.argv[1])
    if '--check' in sys.argv:
        check(*data)
        return
    pages, names, x, y, weight, of = data
    trees = fit(x, y, weight, np.ones(len(y), bool)).dump_model()['tree_info']
    with open(sys.argv[2], 'w', encoding='utf-8') as out:
        out.write('# Which blocks of a page are its report\'s: boosted trees over BlockFeatures, made by training/blocks.py; see docs/DECISIONS.md.\n'
                  '# features: their names in order. tree: its nodes, each before its two branches; a split "feature:threshold" goes left at or below\n'
                  '# the threshold, a leaf is a number. The sum of the leaves is the logit of being the report.\n')
        out.write('features\t' + ' '.join(names) + '\n')
        for tree in trees:
            out.write('tree\t' + ' '.join(preorder(tree['tree_structure'])) + '\n')


main()
