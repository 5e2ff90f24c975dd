package org.rapporteur.source.xml;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ArticleDraft;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Input;
import org.rapporteur.source.InputFormat;
import org.rapporteur.source.ItemSource;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.SourceItem;

/** XML whose articles are elements, and whose parts stand where {@link Rule}s say. */
abstract class XmlFormat implements InputFormat {
    private final ReadLimits limits;
    private final ArticleCheck check;

    XmlFormat(ReadLimits limits, ArticleCheck check) {
        this.limits = limits;
        this.check = check;
    }

    /** The local names of the root elements. */
    abstract Set<String> roots();

    /** The elements that are one article each. */
    abstract Set<String> articles();

    /** Where parts stand; of several rules that fit an element the first counts. */
    abstract List<Rule> rules();

    /** Whether names count with their prefix, as in {@code content:encoded}. */
    boolean isPrefixed() {
        return false;
    }

    /**
     * The article, or that there is none.
     *
     * @param kept the parts that stand for nothing by themselves, as the format's rules name them
     */
    SourceItem finish(ArticleDraft draft, Map<Part, String> kept, String where, String name) {
        return draft.finish(check, where, name);
    }

    @Override
    public List<String> endings() {
        return List.of(".xml");
    }

    @Override
    public boolean beginsLike(byte[] head) {
        String root = Bytes.root(head);
        return root != null && roots().contains(root.substring(root.indexOf(':') + 1));
    }

    @Override
    public long count(Input input) {
        return UNKNOWN;
    }

    @Override
    public ItemSource open(Input input) throws IOException {
        return new XmlArticles(this, input, limits);
    }
}
