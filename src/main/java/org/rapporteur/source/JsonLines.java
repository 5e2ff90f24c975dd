package org.rapporteur.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines; a broken line is one rejected item, and the rest goes on. Lines may end as old Macs ended them, and
 * several objects on one line are several records.
 */
final class JsonLines implements InputFormat {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ReadLimits limits;
    private final NewsArticleJson articles;

    JsonLines(ReadLimits limits, NewsArticleJson articles) {
        this.limits = limits;
        this.articles = articles;
    }

    @Override
    public String title() {
        return "JSON Lines";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.firstOf(head) == '{';
    }

    @Override
    public ItemSource open(Input input) {
        return new Lines(input);
    }

    @Override
    public long count(Input input) throws IOException {
        InputStream in = input.stream();
        long lines = 0;
        boolean blank = true;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b > ' ') {
                blank = false;
            } else if (b == '\n' || b == '\r') {
                lines += blank ? 0 : 1;
                blank = true;
            }
        }
        return blank ? lines : lines + 1;
    }

    /** The items of one object that stands in no file. */
    List<SourceItem> record(String json, String where, String name) {
        try {
            return articles.read(MAPPER.readTree(json), where, name);
        } catch (JsonProcessingException e) {
            return List.of(new Rejected(where, ErrorCode.INPUT_MALFORMED, where + " is not JSON: " + reason(e) + "."));
        }
    }

    /** Where in the document it is; nowhere where a limit of the parser was met, which Jackson gives no place. */
    static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
    }

    /** What Jackson says, without where in its own buffer it says so. */
    static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst("(?s) \\(start marker.*| at \\[Source.*", "");
    }

    private final class Lines implements ItemSource {
        private final InputStream in;
        private final String where;
        private final String name;
        private final Deque<SourceItem> ready = new ArrayDeque<>();
        private int line;
        private boolean any;
        private boolean end;
        private boolean endedByReturn;

        Lines(Input input) {
            this.in = input.stream();
            this.where = input.where();
            this.name = input.name();
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            while (ready.isEmpty() && !end) {
                readLine();
            }
            if (ready.isEmpty() && !any) {
                any = true;
                return new Rejected(
                        where, ErrorCode.INPUT_EMPTY, where + " is empty; expected a NewsArticle object on each line.");
            }
            return ready.poll();
        }

        private void readLine() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean tooLong = false;
            int b = in.read();
            if (b == '\n' && endedByReturn) {
                b = in.read(); // of a return and a line feed, which are one line end
            }
            while (b >= 0 && b != '\n' && b != '\r') {
                if (bytes.size() < limits.wholeBytes()) {
                    bytes.write(b);
                } else {
                    tooLong = true;
                }
                b = in.read();
            }
            end = b < 0;
            endedByReturn = b == '\r';
            line++;
            String place = where + ":" + line;
            if (tooLong) {
                add(new Rejected(
                        place,
                        ErrorCode.INPUT_TOO_LARGE,
                        place + " is a line of more than " + limits.wholeBytes() + " bytes. Is a line end missing? "
                                + "A file that holds one JSON document is named .json."));
            } else if (!isBlank(bytes.toByteArray())) {
                parse(bytes.toByteArray(), place);
            }
        }

        private void parse(byte[] json, String place) {
            int number = 0;
            try (JsonParser parser = MAPPER.createParser(json)) {
                for (JsonNode value = MAPPER.readTree(parser); value != null; value = MAPPER.readTree(parser)) {
                    number++;
                    String suffix = number == 1 ? "" : "#" + number;
                    articles.read(value, place + suffix, name + ":" + line + suffix)
                            .forEach(this::add);
                }
            } catch (JsonProcessingException e) {
                add(new Rejected(
                        place,
                        ErrorCode.INPUT_MALFORMED,
                        number == 0
                                ? place + " is not JSON: " + reason(e) + ". Expected one whole object on the line."
                                : place + " has something behind its object that is not JSON: " + reason(e)
                                        + ". What stands before it is read."));
            } catch (IOException e) {
                add(new Rejected(place, ErrorCode.INPUT_ENCODING, place + " is not UTF-8: " + e.getMessage() + "."));
            }
        }

        private void add(SourceItem item) {
            any = true;
            ready.add(item);
        }

        private static boolean isBlank(byte[] bytes) {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
