#!/usr/bin/env bash
# Prints the quality on the articles that are held out of the training on meetings and disputes: heldout.sh FOLDER [LEAST...],
# where FOLDER holds events/events.train.jsonl and score.py. With confidences it prints what is left where no less is asked for.
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
shift
"$here/../../rapporteur" query who-said-what --store "$work/store" --format json > "$work/who-said-what.json"
for least in "${@:-0}"; do
  for query in who-met-whom disputed-issues; do
    "$here/../../rapporteur" query "$query" --least "$least" --store "$work/store" --format json > "$work/$query.json"
  done
  [ $# = 0 ] || echo "at least $least"
  python3 "$data/score.py" gold "$work" "$work/gold" | grep -v "^said"
done
