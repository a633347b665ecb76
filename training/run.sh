#!/bin/bash
# From data to the product's files: run.sh DATA WORK. DATA holds PolNeAR as JSON lines and its scorer; WORK gets everything else.
set -euo pipefail
here=$(readlink -f -- "$(dirname -- "$0")")
"$here/prepare.sh" "$1" "$2"
python3 -m venv "$2/venv"
"$2/venv/bin/pip" install -q -r "$here/requirements.txt"
python=$2/venv/bin/python
data=$1 work=$2
# A trunk of two epochs; seven go on from it for four epochs, each with its own order and augmentation, and are averaged; seven
# go on from their mean at a lower rate, and are averaged: the model. Fifty-eight epochs: nine minutes on one large accelerator with
# DEVICE=cuda (trained side by side), most of a day on two cores. SEEDS=1 gives nearly as good a one in two hours and a half.
device=${DEVICE:-cpu}
seeds=${SEEDS:-7}
train() { "$python" "$here/train.py" --data "$data" --work "$work" --device "$device" --workers "${WORKERS:-1}" "$@"; }
# round START NAME FIRST-SEED RATE…
round() {
    start=$1 name=$2 seed=$3
    shift 3
    rates=("$@") made=()
    for ((i = 0; i < seeds; i++)); do
        rate=${rates[i % ${#rates[@]}]}
        made+=("$work/$name$i.pt")
        run=(train --start "$work/$start.pt" --name "$name$i" --epochs 4 --judge 4 --seed $((seed + i)) --rate "$rate" --heads-rate "$(awk "BEGIN {print 4 * $rate}")")
        if [ "$device" = cpu ]; then "${run[@]}"; else "${run[@]}" & fi
    done
    wait
    "$python" "$here/average.py" "$work/$name.pt" "${made[@]}"
}
train --name trunk --epochs 2 --seed 1
round trunk first 1 1.5e-4 1.2e-4 2e-4
round first second 101 1e-4
"$python" "$here/tune.py" --data "$data" --work "$work" --checkpoint "$work/second.pt" | tee "$work/tune.txt"
"$python" "$here/export.py" --work "$work" --checkpoint "$work/second.pt" --calibration "$(sed -n 's/^calibration=//p' "$work/tune.txt")" \
    --out "$here/../model/src/main/resources/org/readout/model/attribution"
