#!/bin/bash
# From data to the product's files: run.sh DATA WORK. DATA holds PolNeAR as JSON lines and its scorer; WORK gets everything else.
set -euo pipefail
here=$(readlink -f -- "$(dirname -- "$0")")
"$here/prepare.sh" "$1" "$2"
python3 -m venv "$2/venv"
"$2/venv/bin/pip" install -q -r "$here/requirements.txt"
python=$2/venv/bin/python
# Five epochs, one more at a lower rate from there, and the mean of both.
"$python" "$here/train.py" --data "$1" --work "$2" --name first --epochs 5 --seed 1
"$python" "$here/train.py" --data "$1" --work "$2" --name second --epochs 1 --seed 2 --start "$2/first.pt" --rate 1e-4 --heads-rate 5e-4
"$python" "$here/average.py" "$2/model.pt" "$2/first.pt" "$2/second.pt"
"$python" "$here/tune.py" --data "$1" --work "$2" --checkpoint "$2/model.pt" | tee "$2/tune.txt"
"$python" "$here/export.py" --work "$2" --checkpoint "$2/model.pt" --calibration "$(sed -n 's/^calibration=//p' "$2/tune.txt")" \
    --out "$here/../model/src/main/resources/org/readout/model/attribution"
