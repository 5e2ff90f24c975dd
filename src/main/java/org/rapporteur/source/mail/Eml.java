package org.rapporteur.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.Members;
import org.rapporteur.source.ReadLimits;

/** One mail: its subject is the headline, who sent it the publisher; what is attached is read as files are. */
public final class Eml implements InputFormat {
    private static final Pattern HEADERS =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}");
    private static final Pattern OF_MAIL =
            Pattern.compile("(?im)^(?:received|return-path|message-id|mime-version|delivered-to|from|date):");

    private final ReadLimits limits;
    private final MailReader mails;

    public Eml(ReadLimits limits, ArticleCheck check, Members members) {
        this.limits = limits;
        this.mails = new MailReader(check, members, limits);
    }

    @Override
    public String title() {
        return "a mail";
    }

    @Override
    public List<String> endings() {
        return List.of(".eml");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return hasHeaders(Bytes.ascii(head));
    }

    /** Whether the text begins with lines such as {@code Name: value}, of which two are those of mails. */
    static boolean hasHeaders(String text) {
        String lines = text.replace("\r\n", "\n");
        return HEADERS.matcher(lines).lookingAt()
                && OF_MAIL.matcher(lines.substring(0, Math.max(0, end(lines))))
                                .results()
                                .limit(2)
                                .count()
                        == 2;
    }

    private static int end(String lines) {
        int blank = lines.indexOf("\n\n");
        return blank < 0 ? lines.length() : blank;
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            byte[] bytes = input.whole(limits);
            return ItemSource.of(mails.read(new ByteArrayInputStream(bytes), input, "", input.name()));
        }
    }
}
