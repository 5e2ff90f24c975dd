package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rapporteur.link.Linked.LINKER;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.map.ArticleMapper;
import org.rapporteur.map.Fixtures;
import org.rapporteur.resolve.ArticleRecord;
import org.rapporteur.store.NewsStore;

/** A command that ran inside this process, and what it gave. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Rapporteur.run(out, err, args);
        return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** A store that holds the article of {@link Fixtures} under these identifiers. */
    static Path store(Path folder, String... ids) {
        return store(folder, Stream.of(ids).map(Fixtures::everything).toList());
    }

    /** A store that holds these records. */
    static Path store(Path folder, List<ArticleRecord> records) {
        ArticleMapper mapper = new ArticleMapper();
        try (NewsStore store = NewsStore.open(folder, LINKER)) {
            store.add(records.stream().map(mapper::map).toList());
        }
        return folder;
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
