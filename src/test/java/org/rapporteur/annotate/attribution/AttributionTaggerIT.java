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
import org.rapporteur.annotate.Attribution;
import org.rapporteur.annotate.EventMention;
import org.rapporteur.annotate.SplitText;

/** Runs the shipped model. The sentences are made up. */
class AttributionTaggerIT {

    private static AttributionTagger tagger;

    @BeforeAll
    static void load() {
        tagger = AttributionTagger.load();
    }

    private static List<Attribution> tag(String text) {
        SplitText split = Texts.split(text);
        return tagger.tag(split.text(), split.sentences()).attributions();
    }

    private static String content(String text, Attribution attribution) {
        return String.join(
                " … ",
                attribution.contents().stream()
                        .map(span -> Texts.at(text, span))
                        .toList());
    }

    @Test
    void findsIndirectSpeech() {
        String text = "Finance Minister Anna Berg said on Monday that the budget would be cut by a tenth.";
        Attribution found = tag(text).get(0);
        assertEquals(
                "Finance Minister Anna Berg", Texts.at(text, found.sources().get(0)));
        assertTrue(Texts.at(text, found.cues().get(0)).startsWith("said"));
        assertTrue(content(text, found).contains("the budget would be cut by a tenth"));
    }

    @Test
    void leavesQuotationMarksOff() {
        String text = "“We will not accept this deal,” President Olga Marin told reporters.";
        Attribution found = tag(text).get(0);
        assertEquals("We will not accept this deal", content(text, found));
        assertEquals("President Olga Marin", Texts.at(text, found.sources().get(0)));
    }

    @Test
    void countsCodePointsAlsoBehindASurrogatePair() {
        String text = "\uD83D\uDCF0 The minister said that talks would resume on Friday.";
        Attribution found = tag(text).get(0);
        assertTrue(content(text, found).endsWith("talks would resume on Friday"));
    }

    @Test
    void findsWhoMeetsWhomAndWhoStandsAgainstWhom() {
        String text = "President Olga Marin met Finance Minister Anna Berg in Geneva on Tuesday. "
                + "Norway rejected the mackerel quotas.";
        SplitText split = Texts.split(text);
        List<EventMention> events = tagger.tag(split.text(), split.sentences()).events();
        EventMention met = events.get(0);
        assertEquals(EventMention.Type.MEETING, met.type());
        assertEquals("met", Texts.at(text, met.trigger()));
        assertEquals(2, met.spans(EventMention.Role.PARTICIPANT).size());
        assertEquals("happened", met.value(Trait.STATUS));
        EventMention rejected = events.get(events.size() - 1);
        assertEquals(EventMention.Type.DISPUTE, rejected.type());
        assertEquals(
                "Norway",
                Texts.at(text, rejected.spans(EventMention.Role.OBJECTOR).get(0)));
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        assertEquals(List.of(), tag("The two ministers met in Geneva on Tuesday."));
        assertEquals(List.of(), tag(""));
        assertEquals(List.of(), tag(" \n\n\t "));
    }

    @Test
    void readsATextWithoutSpacesOrEnds() {
        assertFalse(tag("x".repeat(5000)).stream().anyMatch(a -> a.contents().isEmpty()));
        assertFalse(
                tag("said ".repeat(3000)).stream().anyMatch(a -> a.contents().isEmpty()));
    }

    @Test
    void givesTheSameInEveryThread() throws Exception {
        String text = "“We will not accept this deal,” President Olga Marin told reporters. She believes it is unfair.";
        List<Attribution> expected = tag(text);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Attribution>>> tasks = java.util.Collections.nCopies(16, () -> tag(text));
            for (Future<List<Attribution>> found : threads.invokeAll(tasks)) {
                assertEquals(expected, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
