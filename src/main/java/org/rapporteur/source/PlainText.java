package org.rapporteur.source;

import java.io.IOException;
import java.util.List;

/** A file that is one article: its name the identifier, a leading ISO date of the name the day of publication. */
final class PlainText implements InputFormat {
    private final ReadLimits limits;
    private final ArticleCheck check;

    PlainText(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.check = check;
    }

    @Override
    public String title() {
        return "text";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return false;
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        try (input) {
            return ItemSource.of(List.of(read(input)));
        }
    }

    private SourceItem read(Input input) throws IOException {
        byte[] bytes = input.stream().readNBytes(limits.wholeBytes() + 1);
        if (bytes.length > limits.wholeBytes()) {
            return limits.tooLarge(input.where());
        }
        try {
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, input.where());
            Article article = Article.of(input.name(), decoded.text()).withDate(ArticleDraft.leadingDate(input.name()));
            return check.check(input.where(), article, decoded.notes());
        } catch (RapporteurException e) {
            return new Rejected(input.where(), e.code(), String.valueOf(e.getMessage()));
        }
    }
}
