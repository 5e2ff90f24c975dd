#!/usr/bin/env bash
# Prints the quality figures of the README: quality.sh FOLDER, where FOLDER holds the evaluation data: gold, polnear and,
# if it has them, events; and run.sh, which builds one of them with a launcher and scores it: run.sh LAUNCHER gold.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
data=${1:?quality.sh: which folder holds run.sh, gold and polnear?}
fail() {
  echo "quality.sh: $1" >&2
  exit 2
}
[ -d "$data" ] || fail "There is no folder $data. Give that of the evaluation data."
[ -x "$data/run.sh" ] || fail "$data has no run.sh that can be run. Give the folder of the evaluation data."
for what in gold polnear; do
  [ -d "$data/$what" ] || fail "$data has no folder $what, so the figures would not be whole."
done
command -v python3 >/dev/null || fail "There is no python3, with which the figures are reckoned. Install it."
parts=(gold polnear)
if [ -d "$data/events" ]; then parts=(events "${parts[@]}"); fi
for what in "${parts[@]}"; do
  echo "== $what"
  "$data/run.sh" "$top/rapporteur" "$what"
done
