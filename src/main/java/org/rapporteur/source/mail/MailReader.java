package org.rapporteur.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Field;
import org.rapporteur.source.Input;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.Members;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;
import org.rapporteur.source.document.HtmlText;

/** Makes an article of a mail, and reads what is attached to it. */
final class MailReader {
    private static final int DEEPEST = 20;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(-1)
            .build();

    private final ArticleCheck check;
    private final Members members;
    private final ReadLimits limits;

    MailReader(ArticleCheck check, Members members, ReadLimits limits) {
        this.check = check;
        this.members = members;
        this.limits = limits;
    }

    /**
     * The article that a mail is, and those attached.
     *
     * @param input the file in which it stands
     * @param number which of several it is, for its place
     * @param name its identifier where it has none
     */
    List<SourceItem> read(InputStream bytes, Input input, String number, String name) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        Message message = builder.parseMessage(bytes);
        Parts parts = new Parts();
        collect(message, parts, 0);
        List<SourceItem> items = new ArrayList<>();
        ArticleDraft draft = draft(message);
        parts.paragraphs().forEach(draft::paragraph);
        // A mail that only carries a document is no article of its own.
        if (!draft.isEmpty() || parts.attached.isEmpty()) {
            items.add(draft.finish(check, input.where() + number, name));
        }
        for (Entity attached : parts.attached) {
            open(attached, input, number, items);
        }
        message.dispose();
        return items;
    }

    private static ArticleDraft draft(Message message) {
        ArticleDraft draft = new ArticleDraft();
        draft.set(Field.TITLE, subject(message));
        draft.set(Field.DATE, day(message));
        String id = message.getMessageId();
        if (id != null) {
            draft.set(Field.ID, id.replaceAll("^<|>$", ""));
        }
        MailboxList from = message.getFrom();
        if (from != null && !from.isEmpty()) {
            Mailbox sender = from.get(0);
            String name = sender.getName();
            draft.set(Field.PUBLISHER, name == null || name.isBlank() ? sender.getAddress() : name);
        }
        return draft;
    }

    private static @Nullable String subject(Message message) {
        String subject = message.getSubject();
        return subject == null ? null : subject.replaceFirst("(?i)^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+", "");
    }

    /** The day as the sender's own clock had it: what is written, not an instant. */
    private static @Nullable String day(Message message) {
        org.apache.james.mime4j.stream.Field date = message.getHeader().getField("Date");
        return date == null || date instanceof DateTimeField parsed && parsed.getDate() == null
                ? null
                : date.getBody().replaceFirst("\\s*\\(.*$", "");
    }

    private void collect(Entity entity, Parts parts, int depth) throws IOException {
        Body body = entity.getBody();
        String type = entity.getMimeType().toLowerCase(Locale.ROOT);
        boolean isAttached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        if (depth > DEEPEST) {
            return;
        }
        if (body instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(part, parts, depth + 1);
            }
        } else if (body instanceof Message forwarded) {
            collect(forwarded, parts, depth + 1);
        } else if (!isAttached && body instanceof TextBody text && type.equals("text/plain")) {
            parts.plain.append(plain(text, entity)).append("\n\n");
        } else if (!isAttached && body instanceof TextBody text && type.equals("text/html")) {
            parts.html.append(decoded(text));
        } else if (entity.getFilename() != null && body instanceof SingleBody && isAttached) {
            parts.attached.add(entity);
        }
    }

    private static String plain(TextBody text, Entity entity) throws IOException {
        boolean isFlowed = entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && "flowed".equalsIgnoreCase(type.getParameter("format"));
        return isFlowed ? decoded(text).replaceAll("(?m)(?<!^--) \\r?\\n(?=[^>\\r\\n])", " ") : decoded(text);
    }

    private static String decoded(TextBody text) throws IOException {
        String name = text.getMimeCharset();
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = name == null || name.equalsIgnoreCase("us-ascii") ? charset : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            charset = StandardCharsets.ISO_8859_1; // a name that nobody knows
        }
        try (InputStream in = text.getInputStream()) {
            return new String(in.readAllBytes(), charset);
        }
    }

    private void open(Entity attached, Input input, String number, List<SourceItem> items) throws IOException {
        String name = safe(attached.getFilename());
        try (InputStream in = ((SingleBody) attached.getBody()).getInputStream()) {
            byte[] bytes = in.readNBytes(limits.wholeBytes());
            Input member = new Input(
                            input.stream(), input.where() + number, input.name(), input.depth(), input.unfolded())
                    .member(new ByteArrayInputStream(bytes), name, name);
            try (ItemSource source = members.open(member)) {
                for (SourceItem item = source.next(); item != null; item = source.next()) {
                    items.add(item);
                }
            }
        }
    }

    private static String safe(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "attachment" : last.replaceAll("\\p{Cntrl}", "");
    }

    /** The parts of a mail. */
    private static final class Parts {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Entity> attached = new ArrayList<>();

        /** Of the plain part; where it has none, of the HTML, for the two say the same. */
        List<String> paragraphs() {
            List<String> paragraphs = MailText.paragraphs(plain.toString());
            return paragraphs.isEmpty() && !html.isEmpty() ? HtmlText.paragraphs(html.toString()) : paragraphs;
        }
    }
}
