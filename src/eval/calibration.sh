#!/usr/bin/env bash
# Prints how much the confidence of statements is worth, and how well speakers are found that stand in another sentence than
# their words: calibration.sh FOLDER, where FOLDER holds dev.articles.jsonl (articles) and dev.jsonl (their gold attributions,
# as PolNeAR has them).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?calibration.sh: which folder holds dev.articles.jsonl and dev.jsonl?}
fail() {
  echo "calibration.sh: $1" >&2
  exit 2
}
for file in dev.articles.jsonl dev.jsonl; do
  [ -f "$data/$file" ] || fail "There is no file $data/$file. Give the folder that holds it."
done
command -v python3 >/dev/null || fail "There is no python3, with which the figures are reckoned. Install it."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../../rapporteur" build "$data/dev.articles.jsonl" --store "$work/store" >&2
for query in who-said-what statements-by-confidence; do
  "$here/../../rapporteur" query "$query" --store "$work/store" --format json > "$work/$query.json"
done
python3 "$here/calibration.py" "$work" "$data/dev.jsonl"
python3 "$here/outside.py" "$work" "$data/dev.jsonl"
