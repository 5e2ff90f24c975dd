package org.rapporteur.source.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleDraft;

/** The paragraphs of a plain mail that its sender wrote: without what is quoted from another and the signature. */
final class MailText {
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");
    private static final Pattern ANSWERED = Pattern.compile(
            "(?i)-{2,}\\s*original message\\s*-{2,}.*|_{10,}|on .{5,200} wrote:|le .{5,200} a écrit\\s?:|am .{5,200} schrieb.*:");
    /** What is forwarded is what the mail is about; only the lines on who sent it are none of its text. */
    private static final Pattern FORWARDED =
            Pattern.compile("(?i)-{2,}\\s*forwarded message\\s*-{2,}.*|begin forwarded message:");

    private static final Pattern HEADER = Pattern.compile("(?i)\\*?(?:from|to|cc|date|sent|subject|reply-to):\\*? .*");

    private MailText() {}

    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean inHeaders = false;
        String before = "";
        for (String line : text.lines().toList()) {
            String words = line.strip();
            String two = before + " " + words; // "On Monday, Ann Lee <…>" and "wrote:" may stand on two lines
            if (SIGNATURE.matcher(line).matches()
                    || ANSWERED.matcher(words).matches()
                    || words.endsWith("wrote:") && ANSWERED.matcher(two).matches()) {
                boolean isSplit =
                        words.endsWith("wrote:") && !ANSWERED.matcher(words).matches();
                if (isSplit) {
                    paragraph.setLength(Math.max(0, paragraph.length() - before.length() - 1));
                }
                break;
            }
            if (FORWARDED.matcher(words).matches()) {
                inHeaders = true;
            } else if (inHeaders && (HEADER.matcher(words).matches() || words.isEmpty() && paragraphs.isEmpty())) {
                continue;
            } else if (!words.startsWith(">")) {
                inHeaders = false;
                if (words.isEmpty()) {
                    add(paragraph, paragraphs);
                } else {
                    paragraph.append(words).append(' ');
                }
            }
            before = words;
        }
        add(paragraph, paragraphs);
        return paragraphs;
    }

    private static void add(StringBuilder paragraph, List<String> paragraphs) {
        String text = ArticleDraft.singleSpaced(paragraph.toString());
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }
}
