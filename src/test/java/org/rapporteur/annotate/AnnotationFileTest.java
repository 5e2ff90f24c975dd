package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.EventMention.Role;

class AnnotationFileTest {
    @Test
    void whatIsWrittenIsRead() throws IOException {
        Marked marked = new Marked("2024-03-07-meetings.txt");
        marked.meeting("Marta Silva", "meet")
                .with(Role.PARTICIPANT, "Marta Silva")
                .is("scheduled");
        marked.dispute("Nina Wolf", "called").with(Role.ISSUE, "liar");
        AnnotatedArticle article = marked.article();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnotationFile.write(article, out);
        AnnotatedArticle read = AnnotationFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.events()).hasSize(2).isEqualTo(article.events());
        assertThat(read.article()).isEqualTo(article.article());
        assertThat(read.tokens()).isEqualTo(article.tokens());
        assertThat(read.names()).isEqualTo(article.names());
        assertThat(read.times()).isEqualTo(article.times());
        assertThat(read.quotations()).isEqualTo(article.quotations());
        assertThat(read.attributions()).isEqualTo(article.attributions());
        for (int i = 0; i < read.sentences().size(); i++) {
            assertThat(read.sentences().get(i).graph().toString())
                    .isEqualTo(article.sentences().get(i).graph().toString());
        }
    }
}
