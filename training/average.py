"""The mean of checkpoints of one training: average.py OUT.pt A.pt B.pt … (Wortsman et al., "Model soups", 2022)."""
import sys

import torch


def main():
    saved = [torch.load(p, weights_only=True) for p in sys.argv[2:]]
    mean = {k: sum(s["model"][k] for s in saved) / len(saved) for k in saved[0]["model"]}
    torch.save({**saved[0], "model": mean}, sys.argv[1])


if __name__ == "__main__":
    main()
