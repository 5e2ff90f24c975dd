package org.rapporteur.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens one file or stream as the kind that its name or its first character says. */
final class InputFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ENDINGS = List.of(".txt", ".json", ".jsonl", ".ndjson");
    private static final int ISO_DATE = "2024-03-05".length();

    private final ReadLimits limits;
    private final ArticleCheck check;
    private final NewsArticleJson articles;

    InputFile(ReadLimits limits) {
        this.limits = limits;
        this.check = new ArticleCheck(limits);
        this.articles = new NewsArticleJson(check);
    }

    /** Whether a file that is met in a folder is one of ours. A file that is named by the user always is. */
    static boolean isReadInFolders(Path file) {
        String name = plainName(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    static boolean isJsonLines(Path file) {
        String name = plainName(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** The name of the file, without the {@code .gz} of a compressed one. */
    static String plainName(Path file) {
        String name = String.valueOf(file.getFileName());
        return isCompressed(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private static boolean isCompressed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** The bytes of the file, decompressed. */
    static InputStream stream(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return isCompressed(file) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    ItemSource open(Path file) throws IOException {
        String where = file.toString();
        String name = plainName(file);
        if (isJsonLines(file)) {
            return new JsonLines(stream(file), where, name, limits.wholeBytes(), articles);
        }
        try (InputStream in = stream(file)) {
            boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
            return ItemSource.of(json ? document(in, where, name) : List.of(text(in, where, name)));
        }
    }

    /** Standard input or the like: JSON when it begins like JSON, else the text of one article. */
    ItemSource open(InputStream stream, String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(1 << 12);
        int first = in.read();
        while (first >= 0 && (Character.isWhitespace(first) || isPartOfMark(first))) {
            first = in.read();
        }
        in.reset();
        return switch (first) {
            case '{' -> new JsonLines(in, name, name, limits.wholeBytes(), articles);
            case '[' -> ItemSource.of(document(in, name, name));
            default -> ItemSource.of(List.of(text(in, name, name)));
        };
    }

    private static boolean isPartOfMark(int b) {
        return b == 0xEF || b == 0xBB || b == 0xBF;
    }

    private SourceItem text(InputStream in, String where, String name) throws IOException {
        byte[] bytes = in.readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            return tooLarge(where);
        }
        try {
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, where);
            Article article = Article.of(name, decoded.text()).withDate(leadingDate(name));
            return check.check(where, article, decoded.notes());
        } catch (RapporteurException e) {
            return new Rejected(where, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LocalDate leadingDate(String name) {
        try {
            return name.length() < ISO_DATE ? null : LocalDate.parse(name.substring(0, ISO_DATE));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A JSON document, or several one after the other. */
    private List<SourceItem> document(InputStream in, String where, String name) throws IOException {
        byte[] bytes = in.readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            return List.of(tooLarge(where));
        }
        List<SourceItem> items = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            int number = 1;
            for (JsonNode value = MAPPER.readTree(parser); value != null; value = MAPPER.readTree(parser)) {
                String suffix = number == 1 ? "" : "#" + number;
                items.addAll(articles.read(value, where + suffix, name + suffix));
                number++;
            }
        } catch (JsonProcessingException e) {
            items.add(new Rejected(
                    where,
                    ErrorCode.INPUT_MALFORMED,
                    where + " is not JSON" + JsonLines.place(e) + ": " + JsonLines.reason(e)
                            + ". Expected schema.org NewsArticle objects."));
        }
        if (items.isEmpty()) {
            items.add(new Rejected(
                    where, ErrorCode.INPUT_EMPTY, where + " is empty; expected schema.org NewsArticle objects."));
        }
        return items;
    }

    private Rejected tooLarge(String where) {
        return new Rejected(
                where,
                ErrorCode.INPUT_TOO_LARGE,
                where + " is larger than " + limits.wholeBytes()
                        + " bytes, the most that is read whole. Split it, give JSON Lines (.jsonl), or raise --max-file.");
    }
}
