#!/usr/bin/env bash
# Prints the quality on the articles that are held out of the training on meetings and disputes: heldout.sh FOLDER, where
# FOLDER holds events/events.train.jsonl and score.py.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?heldout.sh: which folder holds events/events.train.jsonl and score.py?}
fail() {
  echo "heldout.sh: $1" >&2
  exit 2
}
for file in events/events.train.jsonl score.py; do
  [ -f "$data/$file" ] || fail "There is no file $data/$file. Give the folder that holds it."
done
command -v python3 >/dev/null || fail "There is no python3, with which the figures are reckoned. Install it."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$here/heldout.py" "$data/events/events.train.jsonl" "$work"
"$here/../../rapporteur" build "$work/articles.jsonl" --store "$work/store" >&2
for query in who-met-whom who-said-what disputed-issues; do
  "$here/../../rapporteur" query "$query" --store "$work/store" --format json > "$work/$query.json"
done
python3 "$data/score.py" gold "$work" "$work/gold" | grep -v "^said"
