package org.rapporteur.link.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {

    /** A meeting as one line: article, day of the article, participants, kind, status, date, country. */
    private static MeetingProfile meeting(String line) {
        String[] part = line.strip().split("\\s*[|]\\s*", -1);
        TreeMap<String, String> participants = new TreeMap<>();
        for (String name : part[2].split(" ")) {
            participants.put("data:" + name, name);
        }
        Set<String> countries = part[6].isEmpty() ? Set.of() : Set.of(part[6]);
        return new MeetingProfile(
                part[0],
                part[0].replaceFirst("#.*", ""),
                part[1].isEmpty() ? null : part[1],
                participants,
                part[3],
                part[4],
                part[5].isEmpty() ? null : part[5],
                new TreeSet<>(),
                new TreeSet<>(countries));
    }

    private static List<List<String>> occasions(String... lines) {
        List<MeetingProfile> meetings =
                List.of(lines).stream().map(OccasionsTest::meeting).toList();
        return Occasions.cluster(meetings, new Decided()).stream()
                .map(cluster ->
                        cluster.meetings().stream().map(MeetingProfile::meeting).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            the same day                  ; a#1|2024-03-05|lee chen|talks|happened|2024-03-04|      ; b#1|2024-03-06|chen lee|meeting|happened|2024-03-04|
            a month that holds the day    ; a#1|2024-02-20|lee chen|talks|scheduled|2024-03|        ; b#1|2024-03-06|chen lee|meeting|happened|2024-03-04|
            planned, then held            ; a#1|2024-03-01|lee chen|meeting|scheduled|2024-03-04|CH ; b#1|2024-03-06|chen lee|meeting|happened|2024-03-04|CH
            no date, told within a week   ; a#1|2024-03-05|lee chen|talks|happened||                ; b#1|2024-03-08|chen lee|talks|happened||
            a larger circle on that day   ; a#1|2024-03-05|lee chen roe|summit|happened|2024-03-04| ; b#1|2024-03-06|chen lee day|summit|happened|2024-03-04|
            one names fewer               ; a#1|2024-03-05|lee chen roe|summit|scheduled|2024-03|   ; b#1|2024-03-06|chen lee|meeting|happened|2024-03-04|
            told as talks and as a call   ; a#1|2024-03-05|lee chen|talks|happened|2024-03-04|      ; b#1|2024-03-06|chen lee|call|happened|2024-03-04|
            told and denied in one       ; a#1|2024-03-05|lee chen|meeting|happened|2024-03|       ; a#2|2024-03-05|chen lee|meeting|denied|2024-03|
            denied by the other side      ; a#1|2024-03-05|lee chen|meeting|happened|2024-03|       ; b#1|2024-03-06|chen lee|meeting|denied|2024-03|
            """)
    void findsOneOccasion(String why, String one, String other) {
        assertThat(occasions(one, other)).as(why).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            two days               ; a#1|2024-03-05|lee chen|talks|happened|2024-03-04|   ; b#1|2024-03-06|chen lee|talks|happened|2024-03-05|
            two countries          ; a#1|2024-03-05|lee chen|talks|happened|2024-03|CH    ; b#1|2024-03-06|chen lee|talks|happened|2024-03-04|AT
            a call is no visit     ; a#1|2024-03-05|lee chen|call|happened|2024-03-04|    ; b#1|2024-03-06|chen lee|visit|happened|2024-03-04|
            one article, two       ; a#1|2024-03-05|lee chen|talks|happened|2024-03-04|   ; a#2|2024-03-05|chen lee|talks|happened|2024-03-04|
            one denied, not dated  ; a#1|2024-03-05|lee chen|talks|happened|2022|         ; a#2|2024-03-05|chen lee|talks|denied||
            one participant        ; a#1|2024-03-05|lee chen|talks|happened|2024-03-04|   ; b#1|2024-03-06|roe lee|talks|happened|2024-03-04|
            two of many, no day    ; a#1|2024-03-05|lee chen roe|summit|happened|2024-03| ; b#1|2024-03-06|chen lee day|summit|happened|2024-03-04|
            no date, months apart  ; a#1|2024-03-05|lee chen|talks|happened||             ; b#1|2024-07-08|chen lee|talks|happened||
            no date at all         ; a#1||lee chen|talks|happened||                       ; b#1||chen lee|talks|happened||
            to meet again          ; a#1|2024-03-05|lee chen|talks|happened||             ; b#1|2024-03-06|chen lee|talks|scheduled||
            """)
    void keepsApart(String why, String one, String other) {
        assertThat(occasions(one, other)).as(why).hasSize(2);
    }

    @Test
    void aVagueDateJoinsNotTwoOccasionsThatItCovers() {
        assertThat(occasions(
                        "a#1|2023-06-20|lee chen|talks|happened|2023-06-19|",
                        "b#1|2023-12-20|lee chen|talks|happened|2023|",
                        "c#1|2023-11-16|lee chen|talks|happened|2023-11-15|"))
                .containsExactly(List.of("a#1", "b#1"), List.of("c#1"));
    }

    @Test
    void knowsNobodyOfAnotherArticleByWhatOnlyOneArticleCallsThem() {
        assertThat(occasions(
                        "a#1|2024-03-05|a#protesters chen|talks|happened|2024-03-04|",
                        "b#1|2024-03-06|a#protesters chen|talks|happened|2024-03-04|"))
                .hasSize(2);
    }

    @Test
    void takesTheStatusOfTheLatestArticleAndTheMostExactDate() {
        OccasionCluster occasion = Occasions.cluster(
                        List.of(
                                meeting("a#1|2024-03-01|lee chen|meeting|scheduled|2024-03|"),
                                meeting("c#1|2024-03-09|lee chen|meeting|denied|2024-03|"),
                                meeting("b#1|2024-03-05|lee chen|meeting|happened|2024-03-04|")),
                        new Decided())
                .get(0);
        assertThat(occasion.meetings()).hasSize(3);
        assertThat(occasion.status()).isEqualTo("denied");
        assertThat(occasion.date()).isEqualTo("2024-03-04");
        assertThat(occasion.label()).isEqualTo("chen, lee, 2024-03-04");
        assertThat(occasion.because().values()).allMatch(reason -> reason.contains("the same 2 participants"));
    }

    @RepeatedTest(10)
    void theOrderOfTheMeetingsMeansNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<MeetingProfile> meetings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String date =
                    List.of("", "2024", "2024-03", "2024-03-0" + (1 + i % 5)).get(i % 4);
            String who = List.of("lee chen", "lee chen roe", "chen roe").get(i % 3);
            meetings.add(meeting(
                    "a%02d#%d|2024-03-%02d|%s|talks|happened|%s|".formatted(i / 2, i % 2, 1 + i % 28, who, date)));
        }
        List<OccasionCluster> expected = Occasions.cluster(meetings, new Decided());
        Collections.shuffle(meetings, random);

        assertThat(Occasions.cluster(meetings, new Decided())).isEqualTo(expected);
    }

    @Test
    void whatPeopleSayComesFirst() {
        List<MeetingProfile> meetings = List.of(
                meeting("a#1|2024-03-05|lee chen|meeting|happened|2024-03-04|"),
                meeting("b#1|2024-03-05|lee chen|meeting|happened|2024-03-04|"),
                meeting("c#1|2021-03-05|lee chen|visit|happened|2021-03-04|"));
        Decided decided = new Decided();
        decided.part(List.of("a#1"), List.of("b#1"));
        decided.join(List.of("a#1", "c#1"), "jane decided so, correction 2");
        List<OccasionCluster> occasions = Occasions.cluster(meetings, decided);
        assertThat(occasions).hasSize(2);
        assertThat(occasions.get(0).meetings())
                .extracting(MeetingProfile::meeting)
                .containsExactly("a#1", "c#1");
        assertThat(occasions.get(0).because()).containsEntry("c#1", "jane decided so, correction 2");

        decided.join(List.of("a#1", "b#1"), "joe decided so, correction 3");
        assertThat(Occasions.cluster(meetings, decided)).hasSize(1);
    }
}
