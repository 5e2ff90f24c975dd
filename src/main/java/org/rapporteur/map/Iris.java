package org.rapporteur.map;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.MeetingKey;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.resolve.StatementKey;
import org.rapporteur.source.Article;
import org.rapporteur.source.Span;

/**
 * Mints every IRI of the data, and nothing else does. Equal input gives equal IRIs, so that a second run changes
 * nothing.
 *
 * <pre>{@code
 * Iris.article("visit.txt");   // https://w3id.org/rapporteur/data/article/visit.txt
 * Iris.graph(article);         // https://w3id.org/rapporteur/data/article/visit.txt/version/3fa9c0…
 * }</pre>
 *
 * <p>An actor or an issue gets two IRIs: one under the IRI of its article, {@code …/article/visit.txt#person-ann-lee},
 * for what this article tells of it, and one for all articles, {@code …/data/person/ann-lee}, to which the first is
 * linked. Only a place of which the country is known, a date and a publisher have one IRI everywhere.
 *
 * <p>Safe for any number of threads.
 */
public final class Iris {
    /** What every IRI of the data begins with, prefix {@code data:}. */
    public static final String BASE = "https://w3id.org/rapporteur/data/";

    /** What the names of those graphs begin with that belong to no article: what links articles, what people decide. */
    public static final String LINKS = BASE + "graph/";

    private static final String POSITION = "#char=";
    private static final int VERSION_DIGITS = 16;
    private static final int SUBJECT_DIGITS = 8;

    private final String article;

    Iris(Article article) {
        this(article(article.id()));
    }

    private Iris(String article) {
        this.article = article;
    }

    /** Those of the article with that IRI. */
    static Iris of(String article) {
        return new Iris(article);
    }

    /** The IRI of the article with that identifier, whatever its version. Different identifiers give different IRIs. */
    public static String article(String id) {
        return BASE + "article/" + segment(id);
    }

    /**
     * The IRI of the named graph of this version of an article: another text, other metadata or rules, another graph.
     *
     * <p>Another file with the same text and metadata is no other version: a page that is fetched again has other
     * advertisements each time.
     */
    public static String graph(Article article) {
        StringBuilder all = new StringBuilder();
        field(all, String.valueOf(ArticleMapper.VERSION));
        field(all, article.id());
        field(all, String.valueOf(article.url()));
        field(all, String.valueOf(article.headline()));
        field(all, String.valueOf(article.published()));
        field(all, String.valueOf(article.publisher()));
        article.authors().forEach(author -> field(all, author));
        field(all, article.language());
        field(all, article.body());
        if (article.section() != null || article.provenance() != null) {
            field(all, String.valueOf(article.section()));
            field(
                    all,
                    String.valueOf(
                            article.provenance() == null
                                    ? null
                                    : article.provenance().dateFoundIn()));
        }
        return article(article.id()) + "/version/" + Slug.sha256(all.toString()).substring(0, VERSION_DIGITS);
    }

    /**
     * The one actor across articles of that name; of a country the name is its ISO 3166-1 code.
     *
     * <pre>{@code
     * Iris.actor(ActorType.PERSON, "Ann Lee");   // https://w3id.org/rapporteur/data/person/ann-lee
     * }</pre>
     */
    public static Node actor(ActorType type, String name) {
        return node(BASE + type(type) + "/"
                + switch (type) {
                    case COUNTRY -> name;
                    case PERSON -> Slug.of(name);
                    case ORGANIZATION, GROUP -> Slug.withoutArticle(name);
                });
    }

    /** The one subject across articles of that label. */
    public static Node issueAcrossArticles(String label) {
        return node(BASE + "issue/" + Slug.withoutArticle(label));
    }

    /** One of several subjects of that label; {@code which} tells it from the others. */
    public static Node issueAcrossArticles(String label, String which) {
        return node(
                issueAcrossArticles(label).getURI() + "-" + Slug.sha256(which).substring(0, SUBJECT_DIGITS));
    }

    /** The SKOS scheme of all subjects across articles. */
    public static Node issueScheme() {
        return node(BASE + "issues");
    }

    /** The one occasion across articles of which that meeting of an article is the first by its IRI. */
    public static Node occasion(String meeting) {
        return node(BASE + "occasion/" + Slug.sha256(meeting).substring(0, VERSION_DIGITS));
    }

    /** The one quotation across articles, by its speaker and its fullest telling. */
    public static Node quotation(String speaker, String text) {
        return node(BASE + "quotation/" + Slug.sha256(speaker + '\n' + text).substring(0, VERSION_DIGITS));
    }

    /** The named graph of what resolution across articles adds about that sort of nodes, such as {@code actors}. */
    public static Node links(String sort) {
        return node(LINKS + sort);
    }

    /** The named graph of what people decided. */
    public static Node corrections() {
        return links("corrections");
    }

    /** The correction of that number. */
    public static Node correction(int number) {
        return node(BASE + "correction/" + number);
    }

    /** What says that a triple of an article's graph goes or comes by what people decided. */
    public static Node revision(String article, String triple) {
        return node(LINKS + "verdicts/revision/"
                + Slug.sha256(article + '\n' + triple).substring(0, VERSION_DIGITS));
    }

    /** The actor or subject that the correction of that number splits off {@code identity}. */
    public static Node splitOff(Node identity, int number) {
        return node(identity.getURI() + "~" + number);
    }

    /** Whether it is a node of one article: a finding, a part of one, or an actor that nothing identifies beyond it. */
    public static boolean isOfArticle(Node node) {
        return isOfArticle(node.getURI());
    }

    /** As {@link #isOfArticle(Node)}, by its IRI. */
    public static boolean isOfArticle(String iri) {
        return iri.indexOf('#') > 0;
    }

    /** The item of Wikidata with that identifier, such as {@code Q148}. */
    public static Node wikidata(String item) {
        return node("http://www.wikidata.org/entity/" + item);
    }

    /** The article of English Wikipedia with that title, such as {@code Angela_Merkel}. */
    public static Node wikipedia(String title) {
        // What else may stand in a title may stand in the path of an IRI.
        String path = title.replace("%", "%25")
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("\"", "%22");
        return node("https://en.wikipedia.org/wiki/" + path);
    }

    /** The meeting of that number of the article with that identifier. */
    public static String meeting(String articleId, MeetingKey meeting) {
        return part(article(articleId), "meeting", meeting.place() + 1);
    }

    /** The statement or attitude of that number of an article. */
    public static String statement(String articleId, StatementKey statement, boolean attitude) {
        return part(article(articleId), attitude ? "attitude" : "statement", statement.place() + 1);
    }

    /** The dispute that has that place among those of an article, from 0. */
    public static String dispute(String articleId, int place) {
        return part(article(articleId), "dispute", place + 1);
    }

    private static String part(String article, String kind, int number) {
        return article + "#" + kind + "-" + number;
    }

    /** The IRI of the article to which a node of an article belongs. */
    public static String articleOf(Node node) {
        return articleOf(node.getURI());
    }

    /** As {@link #articleOf(Node)}, by its IRI; an article belongs to itself. */
    public static String articleOf(String iri) {
        return isOfArticle(iri) ? iri.substring(0, iri.indexOf('#')) : iri;
    }

    /** What a node of an article is called within it: {@code meeting-2} of {@code …#meeting-2}; empty of any other. */
    public static String nameInArticle(String iri) {
        return isOfArticle(iri) ? iri.substring(iri.indexOf('#') + 1) : "";
    }

    /**
     * The node of an article and what it is a part of, itself first: {@code …#meeting-1-evidence-2},
     * {@code …#meeting-1}.
     */
    public static Stream<Node> owners(String iri) {
        int shortest = articleOf(iri).length() + 1;
        return Stream.iterate(
                        iri,
                        part -> part.length() > shortest,
                        part -> part.substring(0, Math.max(0, part.lastIndexOf('-'))))
                .map(Iris::node);
    }

    /** Whether the graph of that name belongs to no article: it links articles, or holds what people decide. */
    public static boolean isLinks(Node graph) {
        return graph.getURI().startsWith(LINKS);
    }

    /** The IRI without {@link #BASE}, where it is one of the data: {@code person/ann-lee}. */
    public static String shortened(String iri) {
        return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
    }

    /** The IRI of the data that {@link #shortened} shortens so; what is whole stays. */
    public static String whole(String iri) {
        return iri.startsWith(BASE) ? iri : BASE + iri;
    }

    /** The position that a selector of an article is named after; a mention has no more than the name. */
    static Span span(Node positionSelector) {
        String[] ends = positionSelector
                .getURI()
                .substring(positionSelector.getURI().indexOf(POSITION) + POSITION.length())
                .split(",");
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /** The number at the end of the IRI of a finding or a part of one: 2 of {@code …#meeting-2}. */
    static int number(Node part) {
        String iri = part.getURI();
        return Integer.parseInt(iri.substring(iri.lastIndexOf('-') + 1));
    }

    /** The form of that profile among the links of that sort of nodes; equal profiles have one. */
    public static Node form(String sort, String profile) {
        return node(LINKS + sort + "/form/" + Slug.sha256(profile).substring(0, VERSION_DIGITS));
    }

    Node article() {
        return node(article);
    }

    /** A finding or a part of one: {@code …#meeting-1}, {@code …#statement-2-content-1}. */
    Node part(String kind, int number) {
        return node(part(article, kind, number));
    }

    Node part(Node owner, String name) {
        return node(owner.getURI() + "-" + name);
    }

    Node part(Node owner, String name, int number) {
        return node(owner.getURI() + "-" + name + "-" + number);
    }

    /** A position in the article, as RFC 5147 writes it: {@code …#char=120,184}. */
    Node positionSelector(Span span) {
        return node(article + POSITION + span.begin() + "," + span.end());
    }

    Node quoteSelector(Span span) {
        return node(article + "#quote=" + span.begin() + "," + span.end());
    }

    Node publisher(String name) {
        return node(BASE + "publisher/" + Slug.withoutArticle(name));
    }

    Node actor(Actor actor) {
        return node(article + "#" + type(actor.type()) + "-" + slug(actor));
    }

    /** For a second actor of an article that would get the IRI of the first. */
    Node actor(Actor actor, int number) {
        return node(actor(actor).getURI() + "-" + number);
    }

    Node place(Place place) {
        String slug = Slug.withoutArticle(place.label());
        String code = place.countryCode();
        return code == null
                ? node(article + "#place-" + slug)
                : node(BASE + "place/" + code.toLowerCase(Locale.ROOT) + "/" + slug);
    }

    Node issue(String label) {
        return node(article + "#issue-" + Slug.withoutArticle(label));
    }

    Node date(PartialDate date) {
        return node(BASE + "date/" + date.iso());
    }

    private static String type(ActorType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String slug(Actor actor) {
        return switch (actor.type()) {
            case COUNTRY -> actor.countryCode() != null ? actor.countryCode() : Slug.withoutArticle(actor.label());
            case ORGANIZATION, GROUP -> Slug.withoutArticle(actor.label());
            case PERSON -> Slug.of(actor.label());
        };
    }

    // A length before each field, so that "ab" + "c" and "a" + "bc" are not the same article.
    private static void field(StringBuilder all, String value) {
        all.append(value.length()).append(':').append(value).append('\n');
    }

    // Letters and digits of all scripts may stand in an IRI; "." and ".." alone would be taken for steps in a path.
    private static String segment(String id) {
        boolean dots = id.equals(".") || id.equals("..");
        StringBuilder out = new StringBuilder();
        id.codePoints().forEach(c -> {
            boolean kept = c < 0x80
                    ? Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '~' || (c == '.' && !dots)
                    : c >= 0xA0 && c < 0xD800 && Character.isLetterOrDigit(c);
            if (kept) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            }
        });
        return out.toString();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
