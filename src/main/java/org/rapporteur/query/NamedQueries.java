package org.rapporteur.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The queries that are shipped in {@code queries/}.
 *
 * <pre>{@code
 * NamedQuery query = NamedQueries.find("who-met-whom");     // or a file: "my/own.rq"
 * NamedQueries.all().forEach(q -> System.out.println(q.name() + "  " + q.question()));
 * }</pre>
 */
public final class NamedQueries {
    private static final String FOLDER = "/org/rapporteur/queries/";
    private static final String SUFFIX = ".rq";

    // A class path cannot be listed when the classes stand in a jar; a test holds this list to the folder.
    private static final List<String> NAMES = List.of(
            "who-met-whom",
            "who-said-what",
            "disputed-issues",
            "meetings-of-actor",
            "occasions",
            "telling-of-occasion",
            "timeline-of-actor",
            "planned-meetings",
            "meetings-denied",
            "conflicting-accounts",
            "meetings-cancelled",
            "one-meeting-away",
            "shared-partners",
            "names-of-actor",
            "possible-duplicates",
            "statements-of-actor",
            "side-said-about",
            "said-at-meetings",
            "same-quotation",
            "copies-of-article",
            "quotations",
            "who-accused-whom",
            "statements-by-confidence",
            "disputes-of",
            "disputes-between",
            "positions-on-issue",
            "issues-by-articles",
            "newly-disputed",
            "issue-course",
            "telling-of-issue",
            "changed-positions",
            "what-is-new",
            "outlets-compared",
            "actor-record",
            "active-actors",
            "claims",
            "evidence-of-finding");

    private NamedQueries() {}

    /** All shipped queries: the three of the contract first, then in the order of the manual. */
    public static List<NamedQuery> all() {
        List<NamedQuery> queries = new ArrayList<>();
        for (String name : NAMES) {
            queries.add(QueryHeader.read(name, shipped(name)));
        }
        return queries;
    }

    /**
     * The shipped query of that name, or the query in that file. A shipped name wins; write {@code ./NAME} for a file
     * that has one.
     *
     * @throws RapporteurException {@code QUERY_UNKNOWN} if there is neither, or the file cannot be read
     */
    public static NamedQuery find(String nameOrFile) {
        String name = nameOrFile.endsWith(SUFFIX)
                ? nameOrFile.substring(0, nameOrFile.length() - SUFFIX.length())
                : nameOrFile;
        if (NAMES.contains(name)) {
            return QueryHeader.read(name, shipped(name));
        }
        Path file = file(nameOrFile);
        if (file == null) {
            throw new RapporteurException(
                    ErrorCode.QUERY_UNKNOWN,
                    "There is no query and no file " + nameOrFile + ". The queries are: " + String.join(", ", NAMES)
                            + ".");
        }
        return read(file);
    }

    /** The query in that file. */
    public static NamedQuery read(Path file) {
        try {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.(rq|sparql)$", "");
            return QueryHeader.read(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new RapporteurException(
                    ErrorCode.QUERY_UNKNOWN, "The query file " + file + " is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.QUERY_UNKNOWN, "The query file " + file + " cannot be read: " + e + ".", e);
        }
    }

    /** A query that is given as text, such as {@code SELECT * { ?s ?p ?o } LIMIT 5}. */
    public static NamedQuery inline(String sparql) {
        return QueryHeader.read("query", sparql);
    }

    private static @Nullable Path file(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String shipped(String name) {
        try (InputStream in = NamedQueries.class.getResourceAsStream(FOLDER + name + SUFFIX)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + SUFFIX + " is not on the class path; build with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
