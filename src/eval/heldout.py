"""Writes the articles that training holds out, as input and as gold: heldout.py EVENTS.jsonl FOLDER. Standard library only.

Which ones is decided as the training program does (HeldOut): every n-th, n being the articles by 60.
"""

import json
import os
import sys

HELD_OUT = 60


def gold(article):
    text = article["text"]

    def told(entry):
        kept = {key: value for key, value in entry.items() if key != "mentions"}
        kept["evidence"] = [text[begin:end] for begin, end in (mention["in"] for mention in entry["mentions"])]
        return kept

    return {
        "id": article["id"],
        "date": article["date"],
        "annotate": ["meetings", "disputes"],
        "actors": article["actors"],
        "meetings": [told(meeting) for meeting in article["meetings"]],
        "disputes": [told(dispute) for dispute in article["disputes"]],
        "statements": [],
        "roles": [],
    }


def source(article):
    record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article["id"],
        "headline": article["title"].strip(),
        "publisher": article["source"],
        "inLanguage": "en",
        "articleBody": article["text"],
    }
    if article["date"]:
        record["datePublished"] = article["date"]
    return record


def main(events, folder):
    with open(events, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    every = max(1, len(articles) // HELD_OUT)
    os.makedirs(os.path.join(folder, "gold"))
    with open(os.path.join(folder, "articles.jsonl"), "w", encoding="utf-8") as out:
        for article in articles[every - 1 :: every]:
            out.write(json.dumps(source(article), ensure_ascii=False) + "\n")
            place = os.path.join(folder, "gold", article["id"])
            with open(place + ".txt", "w", encoding="utf-8", newline="") as text:
                text.write(article["text"])
            with open(place + ".json", "w", encoding="utf-8") as answer:
                json.dump(gold(article), answer, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
