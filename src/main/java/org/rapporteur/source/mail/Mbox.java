package org.rapporteur.source.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.Members;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/** A mailbox of any size: mails one after the other, each begun by a line {@code From …} (RFC 4155). */
public final class Mbox implements InputFormat {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final ReadLimits limits;
    private final MailReader mails;

    public Mbox(ReadLimits limits, ArticleCheck check, Members members) {
        this.limits = limits;
        this.mails = new MailReader(check, members, limits);
    }

    @Override
    public String title() {
        return "a mailbox";
    }

    @Override
    public List<String> endings() {
        return List.of(".mbox");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        String text = Bytes.ascii(head);
        int line = text.indexOf('\n');
        return text.startsWith("From ") && line > 0 && Eml.hasHeaders(text.substring(line + 1));
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) {
        return new Mails(input);
    }

    private final class Mails implements ItemSource {
        private final Input input;
        private final Deque<SourceItem> ready = new ArrayDeque<>();
        private byte[] line = {};
        private boolean isLast;
        private int number;

        Mails(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            while (ready.isEmpty() && !isLast) {
                readMail();
            }
            if (number == 0) {
                number++;
                throw new RapporteurException(
                        ErrorCode.INPUT_EMPTY,
                        input.where() + " holds no mail; each begins with a line that starts with “From ”.");
            }
            return ready.poll();
        }

        /** Reads up to the next line that begins a mail, which follows a blank one. */
        private void readMail() throws IOException {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean began = startsMail(line);
            boolean isTooLong = false;
            boolean wasBlank = number == 0;
            while (readLine()) {
                if (wasBlank && startsMail(line)) {
                    if (began) {
                        break;
                    }
                    began = true;
                    continue;
                }
                wasBlank = isBlank(line);
                isTooLong |= mail.size() + line.length > limits.wholeBytes();
                if (began && !isTooLong) {
                    write(line, mail);
                }
            }
            if (!began) {
                return;
            }
            number++;
            String where = input.where() + "#" + number;
            if (isTooLong) {
                Rejected tooLarge = limits.tooLarge(where);
                ready.add(tooLarge);
            } else {
                ready.addAll(mails.read(
                        new ByteArrayInputStream(mail.toByteArray()),
                        input,
                        "#" + number,
                        input.name() + "#" + number));
            }
        }

        /** Reads a line with its end, of a longer one what may be held; false at the end of the mailbox. */
        private boolean readLine() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int b = input.stream().read();
            while (b >= 0) {
                if (bytes.size() <= limits.wholeBytes()) {
                    bytes.write(b);
                }
                if (b == '\n') {
                    break;
                }
                b = input.stream().read();
            }
            line = bytes.toByteArray();
            isLast = line.length == 0;
            return !isLast;
        }

        private static boolean startsMail(byte[] line) {
            return startsWith(line, 0);
        }

        private static boolean startsWith(byte[] line, int at) {
            if (line.length < at + FROM.length) {
                return false;
            }
            for (int i = 0; i < FROM.length; i++) {
                if (line[at + i] != FROM[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isBlank(byte[] line) {
            return line.length == 1 || line.length == 2 && line[0] == '\r';
        }

        /** Lines that would begin a mail stand in it with {@code >} before them. */
        private static void write(byte[] line, ByteArrayOutputStream mail) {
            int marks = 0;
            while (marks < line.length && line[marks] == '>') {
                marks++;
            }
            int skip = marks > 0 && startsWith(line, marks) ? 1 : 0;
            mail.write(line, skip, line.length - skip);
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
