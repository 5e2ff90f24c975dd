#!/usr/bin/env python3
"""Prints the calibration curve of the statements' confidence: calibration.py RESULTS POLNEAR.jsonl

RESULTS is a folder with the SPARQL 1.1 JSON results of two shipped queries over a store of the gold's articles:
who-said-what.json and statements-by-confidence.json. A statement is right if it shares half of the words of a gold
content and a word of its source. One line for each bin: how many statements, their mean confidence, the share of right
ones; then the expected calibration error (the mean distance of the two, weighted by number). Standard library only.
"""
import collections
import json
import os
import re
import sys


def opened(file):
    if not os.path.isfile(file):
        sys.exit(f"calibration.py: There is no file {file}.")
    return open(file, encoding="utf-8")


def rows(folder, name):
    with opened(os.path.join(folder, name + ".json")) as f:
        return [{k: v["value"] for k, v in b.items()} for b in json.load(f)["results"]["bindings"]]


def words(text, spans):
    return {s + m.start() for s, e in spans for m in re.finditer(r"\w+", text[s:e])}


def judged(folder, gold_file):
    confidence = {r["statement"]: float(r["confidence"]) for r in rows(folder, "statements-by-confidence")}
    found = collections.defaultdict(lambda: collections.defaultdict(lambda: ([], [])))
    for r in rows(folder, "who-said-what"):
        content, source = found[r["id"]][r["statement"]]
        content.append((int(r["begin"]), int(r["end"])))
        if "sourceBegin" in r:
            source.append((int(r["sourceBegin"]), int(r["sourceEnd"])))
    with opened(gold_file) as f:
        articles = [json.loads(line) for line in f]
    for article in articles:
        text = article["text"]
        gold = [(words(text, a["contents"]), words(text, a["sources"])) for a in article["attributions"]]
        pairs = []
        for statement, (content, source) in found.get(article["id"], {}).items():
            content, source = words(text, content), words(text, source)
            for number, (other, others) in enumerate(gold):
                shared = len(content & other) / len(content | other) if content | other else 0
                if shared >= 0.5 and (not others or source & others):
                    pairs.append((-shared, statement, number))
        right, taken = set(), set()
        for _, statement, number in sorted(pairs):
            if statement not in right and number not in taken:
                right.add(statement)
                taken.add(number)
        for statement in found.get(article["id"], {}):
            yield confidence[statement], statement in right


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bins = collections.defaultdict(list)
    for confidence, right in judged(sys.argv[1], sys.argv[2]):
        bins[min(9, int(10 * confidence))].append((confidence, right))
    total = sum(len(b) for b in bins.values())
    error = 0.0
    print("confidence  statements  mean   right")
    for low, cases in sorted(bins.items()):
        mean = sum(c for c, _ in cases) / len(cases)
        share = sum(r for _, r in cases) / len(cases)
        error += abs(mean - share) * len(cases) / total
        print(f"{low / 10:.1f}-{(low + 1) / 10:.1f}     {len(cases):6}      {mean:.3f}  {share:.3f}")
    print(f"{total} statements, expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
