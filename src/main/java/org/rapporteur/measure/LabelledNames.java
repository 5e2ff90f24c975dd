package org.rapporteur.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Span;

/**
 * Reads a file of labelled names: a line each, with the article's identifier, begin, end and the person, tab-separated.
 *
 * <pre>{@code
 * article               begin  end  person
 * 2024-03-05-talks.txt  17     24   ann-lee
 * }</pre>
 *
 * <p>The first line may be such a header. Empty lines do not count.
 */
final class LabelledNames {
    private static final Pattern LINE = Pattern.compile("([^\t]+)\t(\\d{1,9})\t(\\d{1,9})\t([^\t]+)");

    private LabelledNames() {}

    /** The names in the order of the file; a file without one, or with a line of another kind, is an error. */
    static List<LabelledName> read(Path file) {
        List<LabelledName> names = new ArrayList<>();
        Set<String> places = new HashSet<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isEmpty() || (i == 0 && line.startsWith("article\t"))) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || Integer.parseInt(matcher.group(2)) >= Integer.parseInt(matcher.group(3))) {
                throw malformed(
                        file, i, "expected article, begin, end and person, separated by tabs, begin before end");
            }
            Span span = new Span(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            if (!places.add(matcher.group(1) + "\t" + span)) {
                throw malformed(file, i, "this place of the article is labelled twice; keep one");
            }
            names.add(new LabelledName(matcher.group(1), span, matcher.group(4)));
        }
        if (names.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.INPUT_EMPTY, "The file " + file + " labels no name; see rapporteur score-actors --help.");
        }
        return names;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new RapporteurException(ErrorCode.INPUT_MISSING, "There is no file " + file + ". Check the path.", e);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.INPUT_UNREADABLE, "The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static RapporteurException malformed(Path file, int index, String expected) {
        return new RapporteurException(
                ErrorCode.INPUT_MALFORMED, "Line " + (index + 1) + " of " + file + ": " + expected + ".");
    }
}
