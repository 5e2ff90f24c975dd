package org.rapporteur.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.source.web.Feeds;
import org.rapporteur.source.web.HtmlPages;
import org.rapporteur.source.web.WaczFiles;
import org.rapporteur.source.web.WarcFiles;

/** All formats that are read, and which of them an input has: its name tells, else its first bytes. */
final class Formats {
    private final InputFormat text;
    private final List<InputFormat> all;

    Formats(ReadLimits limits) {
        ArticleCheck check = new ArticleCheck(limits);
        NewsArticleJson articles = new NewsArticleJson(check);
        text = new PlainText(limits, check);
        all = List.of(
                new JsonLines(limits, articles),
                new JsonDocuments(limits, articles),
                new HtmlPages(limits, check),
                new Feeds(limits, check),
                new WarcFiles(limits, check),
                new WaczFiles(limits, check),
                text);
    }

    /** Whether the name has an ending of one of the formats: only such files are read when they are met in a folder. */
    boolean isKnown(String name) {
        return !byName(name).isEmpty();
    }

    /** The endings of all formats, for messages. */
    Stream<String> endings() {
        return all.stream().flatMap(format -> format.endings().stream());
    }

    /** The articles of an input, which is plain text where neither name nor first bytes tell otherwise. */
    ItemSource open(Input input) throws IOException {
        return of(input).open(input);
    }

    /** How many articles {@link #open} will give, roughly. */
    long count(Input input) throws IOException {
        return of(input).count(input);
    }

    private InputFormat of(Input input) throws IOException {
        List<InputFormat> named = byName(input.name());
        if (named.size() == 1) {
            return named.get(0);
        }
        byte[] head = input.head();
        return (named.isEmpty() ? all : named)
                .stream()
                        .filter(format -> format.beginsLike(head))
                        .findFirst()
                        .orElse(named.isEmpty() ? text : named.get(0));
    }

    /** Several formats may have the same ending, such as .xml: then the first bytes tell which of them it is. */
    private List<InputFormat> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .toList();
    }
}
