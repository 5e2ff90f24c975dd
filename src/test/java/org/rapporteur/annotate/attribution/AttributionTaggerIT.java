package org.rapporteur.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the shipped model. The sentences are made up. */
class AttributionTaggerIT {

    private static AttributionTagger tagger;

    @BeforeAll
    static void load() {
        tagger = AttributionTagger.load();
    }

    private static String content(String text, RawAttribution attribution) {
        return String.join(
                " … ",
                attribution.contents().stream().map(span -> span.of(text)).toList());
    }

    @Test
    void findsIndirectSpeech() {
        String text = "Finance Minister Anna Berg said on Monday that the budget would be cut by a tenth.";
        RawAttribution found = tagger.tag(text).get(0);
        assertEquals("Finance Minister Anna Berg", found.sources().get(0).of(text));
        assertTrue(found.cues().get(0).of(text).startsWith("said"));
        assertTrue(content(text, found).contains("the budget would be cut by a tenth"));
    }

    @Test
    void leavesQuotationMarksOff() {
        String text = "“We will not accept this deal,” President Olga Marin told reporters.";
        RawAttribution found = tagger.tag(text).get(0);
        assertEquals("We will not accept this deal", content(text, found));
        assertEquals("President Olga Marin", found.sources().get(0).of(text));
    }

    @Test
    void countsCharsAlsoBehindASurrogatePair() {
        String text = "\uD83D\uDCF0 The minister said that talks would resume on Friday.";
        RawAttribution found = tagger.tag(text).get(0);
        assertTrue(content(text, found).endsWith("talks would resume on Friday"));
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        assertEquals(List.of(), tagger.tag("The two ministers met in Geneva on Tuesday."));
        assertEquals(List.of(), tagger.tag(""));
        assertEquals(List.of(), tagger.tag(" \n\n\t "));
    }

    @Test
    void readsATextWithoutSpacesOrEnds() {
        assertFalse(
                tagger.tag("x".repeat(5000)).stream().anyMatch(a -> a.contents().isEmpty()));
        assertFalse(tagger.tag("said ".repeat(3000)).stream()
                .anyMatch(a -> a.contents().isEmpty()));
    }

    @Test
    void givesTheSameInEveryThread() throws Exception {
        String text = "“We will not accept this deal,” President Olga Marin told reporters. She believes it is unfair.";
        List<RawAttribution> expected = tagger.tag(text);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<RawAttribution>>> tasks = java.util.Collections.nCopies(16, () -> tagger.tag(text));
            for (Future<List<RawAttribution>> found : threads.invokeAll(tasks)) {
                assertEquals(expected, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
