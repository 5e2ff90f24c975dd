"""Scores the attributions whose source stands in another sentence than the content: outside.py RESULTS GOLD.jsonl.

RESULTS holds who-said-what.json, an answer in the JSON of SPARQL results; GOLD.jsonl has an article a line with id, text and
attributions, each with sources and contents as lists of [begin, end] in code points. One is found where half of the words of
both contents are shared and a word of the source. Standard library only.

A sentence ends with a line, and where a full stop and closing marks stand before a blank and a capital or an opening mark,
unless the stop is that of a title. A question mark ends none: “Why?” Lee asked.
"""

import collections
import json
import os
import re
import sys

END = re.compile(r"""(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bJr)(?<!\bSr)(?<!\bSt)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)
    \.["”’')\]]*\s+(?=["“‘'(\[]*[A-Z])|\n""", re.VERBOSE)
WORD = re.compile(r"\w+")


def is_outside(text, source, contents):
    """Whether a sentence ends between the source and the part of the content that is nearest to it."""
    begin, end = source[0][0], source[-1][1]
    gaps = []
    for first, last in contents:
        if first < end and begin < last:
            return False
        # The stop that ends a sentence may belong to the content.
        gaps.append((last, begin, text[last - 2 : begin + 1]) if last <= begin else (end, first, text[end : first + 1]))
    _, _, between = min(gaps, key=lambda gap: gap[1] - gap[0])
    return END.search(between) is not None


def words(text, spans):
    return {begin + word.start() for begin, end in spans for word in WORD.finditer(text[begin:end])}


class Attribution:
    def __init__(self, text, sources, contents):
        self.sources = words(text, sources)
        self.contents = words(text, contents)
        self.outside = bool(sources) and bool(contents) and is_outside(text, sources, contents)

    def is_same(self, other):
        every = self.contents | other.contents
        return bool(every and self.sources & other.sources) and 2 * len(self.contents & other.contents) >= len(every)


def answered(file):
    """The statements of each article: the spans of their sources and contents."""
    with open(file, encoding="utf-8") as answer:
        rows = json.load(answer)["results"]["bindings"]
    told = collections.defaultdict(lambda: collections.defaultdict(lambda: (set(), set())))
    for row in rows:
        cell = {name: each["value"] for name, each in row.items()}
        sources, contents = told[cell["id"]][cell["statement"]]
        if "sourceBegin" in cell:
            sources.add((int(cell["sourceBegin"]), int(cell["sourceEnd"])))
        if "begin" in cell:
            contents.add((int(cell["begin"]), int(cell["end"])))
    return told


def main(results, gold):
    told = answered(os.path.join(results, "who-said-what.json"))
    right = wrong = missed = every = 0
    with open(gold, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    for article in articles:
        text = article["text"]
        marked = [Attribution(text, sorted(each["sources"]), sorted(each["contents"])) for each in article["attributions"]]
        found = [Attribution(text, sorted(s), sorted(c)) for s, c in told[article["id"]].values()]
        every += len(marked)
        for each in marked:
            if each.outside:
                hit = any(each.is_same(other) for other in found)
                right += hit
                missed += not hit
        wrong += sum(other.outside and not any(other.is_same(each) for each in marked) for other in found)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    print(
        "source in another sentence: precision %.2f, recall %.2f, F1 %.2f; %d of %d attributions are such"
        % (precision, recall, 2 * precision * recall / max(1e-9, precision + recall), right + missed, every)
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
