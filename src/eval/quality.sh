#!/usr/bin/env bash
# Prints the quality figures of the README: quality.sh FOLDER, where FOLDER holds the evaluation data and their run.sh.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
data=${1:?quality.sh: which folder holds run.sh, gold and polnear?}
for what in gold polnear; do
  echo "== $what"
  "$data/run.sh" "$top/rapporteur" "$what"
done
