package org.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.link.Linked;
import org.rapporteur.store.NewsStore;

class QueryViewTest {
    private static final NamedQuery QUERY = NamedQueries.inline("""
            # Who?
            #
            # @row x
            # @shows who=n size
            SELECT ?x ?n ?size { VALUES (?x ?n ?size) { (<urn:1> "Ann" 3) (<urn:2> "Cy" 1) (<urn:1> "Bo" 3) (UNDEF "Di" UNDEF) } }
            """);

    private static NewsStore store;

    @BeforeAll
    static void open() {
        store = NewsStore.inMemory(Linked.LINKER);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static String run(NamedQuery query, ResultFormat format, String... columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(store, Duration.ZERO).run(query, Map.of(), format, List.of(columns), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rowsOfOneFindingAreOneRowForPeople() {
        assertThat(run(QUERY, ResultFormat.CSV)).isEqualTo("who,size\r\n\"Ann, Bo\",3\r\nCy,1\r\nDi,\r\n");
        assertThat(run(QUERY, ResultFormat.TABLE)).startsWith("who      size\n───────  ────\nAnn, Bo  3\n");
        assertThat(new QueryRunner(store, Duration.ZERO).answer(QUERY, Map.of(), List.of()))
                .isEqualTo(new QueryRunner.Answer(
                        List.of("who", "size"),
                        List.of(
                                Map.of("who", "Ann, Bo", "size", "3"),
                                Map.of("who", "Cy", "size", "1"),
                                Map.of("who", "Di")),
                        List.of()));
    }

    @Test
    void forProgramsNothingIsJoinedOrLeftOut() {
        assertThat(run(QUERY, ResultFormat.TSV))
                .startsWith("?x\t?n\t?size\n<urn:1>\t\"Ann\"\t3\n")
                .hasLineCount(5);
        assertThat(run(QUERY, ResultFormat.CSV, "all")).startsWith("x,n,size\r\nurn:1,Ann,3\r\n");
    }

    @Test
    void columnsAreChosenByHeadingOrVariable() {
        assertThat(run(QUERY, ResultFormat.CSV, "x", "who")).startsWith("x,who\r\nurn:1,\"Ann, Bo\"\r\n");
        assertThat(run(QUERY, ResultFormat.TSV, "n")).startsWith("?n\n\"Ann, Bo\"\n");
        assertThatThrownBy(() -> run(QUERY, ResultFormat.CSV, "sizes"))
                .hasMessage("The query query has no column sizes. Did you mean size?");
        assertThatThrownBy(() -> run(QUERY, ResultFormat.CSV, "qq"))
                .hasMessage("The query query has no column qq. Its columns are: who, size, x, n.");
    }

    @Test
    void whatIsTooWideForATableIsABlockForEachRow() {
        NamedQuery query = NamedQueries.inline("# @shows n text no\nSELECT ?n ?text ?no { VALUES (?n ?text ?no) { (1 \""
                + "word ".repeat(30) + "\" false) (2 \"short\" true) } }");
        assertThat(run(query, ResultFormat.TABLE))
                .isEqualTo("n     1\ntext  " + "word ".repeat(18) + "word\n      " + "word ".repeat(10)
                        + "word\n\nn     2\ntext  short\nno    true\n\n2 rows\n");
    }
}
