package org.rapporteur.source.document;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.ReadLimits;

/** Rich Text Format. */
public final class Rtf extends DocumentFormat {
    public Rtf(ReadLimits limits, ArticleCheck check) {
        super(limits, check);
    }

    @Override
    public String title() {
        return "RTF";
    }

    @Override
    public List<String> endings() {
        return List.of(".rtf");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        return Bytes.begin(head, "{\\rtf");
    }

    @Override
    ArticleDraft read(Input input, ReadLimits limits) throws IOException {
        StringTextConverter converter = new StringTextConverter();
        converter.convert(new RtfStreamSource(new ByteArrayInputStream(input.whole(limits))));
        ArticleDraft draft = new ArticleDraft();
        converter.getText().lines().forEach(draft::paragraph);
        return draft;
    }
}
