package org.rapporteur.index;

/** The fields of the documents of the index. */
final class Fields {
    /** The IRI of whatever it is; stored, and the last order of all lists. */
    static final String IRI = "iri";
    /** The IRI of what stands for one thing in all articles. */
    static final String NODE = "node";
    /** The named graph of the article to which the document belongs. */
    static final String GRAPH = "graph";
    /** The word of an {@link IndexedKind}. */
    static final String KIND = "kind";
    /** What is shown: the label, the headline; stored. */
    static final String LABEL = "label";
    /** Each name, the label first; stored. */
    static final String NAME = "name";
    /** Each name in one case. */
    static final String EXACT = "exact";
    /** Each name as {@link NearNames#plain} writes it. */
    static final String PLAIN = "plain";
    /** The words of the names, plain. */
    static final String WORDS = "words";
    /** How many nodes of articles stand for it. */
    static final String ACTIVITY = "activity";
    /** All words in which is sought; stored of what is said, never of an article. */
    static final String TEXT = "text";
    /** Who said it, as the article names him or her; stored. */
    static final String SPEAKER = "speaker";
    /** The identifier of the article; stored. */
    static final String ARTICLE = "article";
    /** The day on which the article was published, or of an occasion; stored. */
    static final String PUBLISHED = "published";
    /** The same, of articles alone. */
    static final String DAY = "day";
    /** The name of the publisher; stored. */
    static final String PUBLISHER = "publisher";
    /** The address of the article; stored. */
    static final String URL = "url";
    /** The labels of the places of the meetings of an article. */
    static final String PLACE = "place";
    /** The article whose {@link ArticleSummary} the document holds. */
    static final String SUMMARY_OF = "summaryOf";
    /** A {@link WrittenSummary}. */
    static final String SUMMARY = "summary";

    private Fields() {}
}
