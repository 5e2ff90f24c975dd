package org.rapporteur.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/**
 * The names and words of a store.
 *
 * <pre>{@code
 * SearchIndex index = SearchIndex.of(store);
 * index.suggest("blin", IndexedKind.ACTORS, 10);                     // Antony Blinken, …
 * index.search(SearchRequest.of("\"export controls\" chips"));       // issues, statements, articles, …
 * }</pre>
 *
 * <p>It holds what the store held at its last change, and the same whatever the order of the changes was. Safe for any
 * number of threads. Not to be asked inside a transaction of the store.
 */
public final class SearchIndex implements AutoCloseable {
    /** How the words of names are ranked: by what most is told of. */
    private static final Sort BY_ACTIVITY = new Sort(
            new SortField(Fields.ACTIVITY, SortField.Type.LONG, true),
            new SortField(Fields.IRI, SortField.Type.STRING));

    /** How texts are ranked: by fit, then the latest first. */
    private static final Sort BY_FIT = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.PUBLISHED, SortField.Type.STRING, true),
            new SortField(Fields.IRI, SortField.Type.STRING));

    private static final Set<IndexedKind> SAID = Set.of(IndexedKind.STATEMENT, IndexedKind.ATTITUDE);

    private final IndexFiles files;
    private final @Nullable NewsStore store;
    private final Passages passages = new Passages();
    private final Summaries summaries = new Summaries();

    SearchIndex(IndexFiles files, @Nullable NewsStore store) {
        this.files = files;
        this.store = store;
    }

    /**
     * The index of a store, which is made anew where it is missing or was left behind. It is closed with the store. Of
     * a store that is only asked, it is of the commit that the store shows; where the folder holds that of a newer one,
     * the store goes over to the newer first.
     *
     * @throws RapporteurException {@code STORE_WRITE_FAILED} where it cannot be made
     */
    public static SearchIndex of(NewsStore store) {
        return store.follower(IndexFollower.class, IndexFollower::open).index();
    }

    /**
     * The index in the folder of a store that another process may hold and change: what it held at its last commit.
     * Articles are found without passages, for their texts are in the store. The caller closes it.
     *
     * @throws RapporteurException {@code STORE_UNREADABLE} where there is none yet
     */
    public static SearchIndex beside(Path store) {
        try {
            if (IndexFiles.areBeside(store)) {
                IndexFiles files = IndexFiles.beside(store);
                if (files.isThere()) {
                    return new SearchIndex(files, null);
                }
                files.close();
            }
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.STORE_UNREADABLE,
                    "The index of the store " + store + " cannot be read: " + e.getMessage() + ".",
                    e);
        }
        throw new RapporteurException(
                ErrorCode.STORE_UNREADABLE,
                "The store " + store + " has no index yet. It is made when the store is asked or built next.");
    }

    /** Which bear that name, in any case; by label, then by IRI. */
    public List<Named> bearing(String name, Set<IndexedKind> kinds) {
        return named(new TermQuery(new Term(Fields.EXACT, Analysis.caseless(name))), kinds);
    }

    /** Which have a name that holds these words next to each other, whatever their case, accents and punctuation. */
    public List<Named> holding(String words, Set<IndexedKind> kinds) {
        String plain = NearNames.plain(words);
        return plain.isEmpty() ? List.of() : named(new PhraseQuery(Fields.WORDS, plain.split(" ")), kinds);
    }

    /** The name as it is written where only accents or punctuation differ; of several the first, or null. */
    public @Nullable String respelled(String name, Set<IndexedKind> kinds) {
        String plain = NearNames.plain(name);
        return plain.isEmpty()
                ? null
                : named(new TermQuery(new Term(Fields.PLAIN, plain)), kinds).stream()
                        .flatMap(one -> one.names().stream())
                        .filter(other -> NearNames.plain(other).equals(plain))
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    /** The labels of what may be meant by a name that nobody bears, the nearest first. */
    public List<String> near(String typed, Set<IndexedKind> kinds) {
        String[] words = NearNames.plain(typed).split(" ");
        List<BytesRef> similar =
                terms(Fields.WORDS, word -> Stream.of(words).anyMatch(one -> NearNames.isNear(one, word))).stream()
                        .map(BytesRef::new)
                        .toList();
        Map<String, List<String>> known = new LinkedHashMap<>();
        named(new TermInSetQuery(Fields.WORDS, similar), kinds)
                .forEach(one -> known.computeIfAbsent(one.label(), label -> new ArrayList<>())
                        .addAll(one.names()));
        return NearNames.of(typed, known);
    }

    /** The names of all publishers. */
    public SortedSet<String> publishers() {
        return terms(Fields.PUBLISHER, term -> true);
    }

    /** The names of all places of meetings. */
    public SortedSet<String> places() {
        return terms(Fields.PLACE, term -> true);
    }

    /** The days on which articles were published. */
    public SortedSet<String> days() {
        return terms(Fields.DAY, term -> true);
    }

    /**
     * What may be meant by a name that is being typed: by how the words of any name begin, in any order; where none
     * begins like that, with a mistake in each. What most is told of comes first.
     */
    public List<Suggestion> suggest(String typed, Set<IndexedKind> kinds, int most) {
        List<String> words = List.of(NearNames.plain(typed).split(" "));
        if (words.get(0).isEmpty()) {
            return List.of();
        }
        return files.read(searcher -> {
            Map<String, Suggestion> found = new LinkedHashMap<>();
            for (Query query : List.of(TypedWords.begun(words), TypedWords.mistyped(words))) {
                if (!found.isEmpty()) {
                    break;
                }
                for (ScoreDoc hit : searcher.search(of(query, kinds), most, BY_ACTIVITY).scoreDocs) {
                    Suggestion one = suggestion(searcher.storedFields().document(hit.doc), words);
                    found.putIfAbsent(one.iri(), one);
                }
            }
            return found.values().stream().limit(most).toList();
        });
    }

    /** That of which most is told, by what stands for it in how many articles. */
    public List<Suggestion> mostTold(Set<IndexedKind> kinds, int most) {
        return files.read(searcher -> {
            Query query = of(new MatchAllDocsQuery(), kinds);
            int count = Math.min(most, searcher.count(query));
            List<Suggestion> found = new ArrayList<>();
            if (count > 0) {
                for (ScoreDoc hit : searcher.search(query, count, BY_ACTIVITY).scoreDocs) {
                    found.add(suggestion(searcher.storedFields().document(hit.doc), List.of()));
                }
            }
            return List.copyOf(found);
        });
    }

    private static Suggestion suggestion(Document document, List<String> words) {
        String label = document.get(Fields.LABEL);
        String alias = TypedWords.areBegunIn(label, words)
                ? null
                : Stream.of(document.getValues(Fields.NAME))
                        .filter(name -> TypedWords.areBegunIn(name, words))
                        .findFirst()
                        .orElse(null);
        return new Suggestion(kind(document), document.get(Fields.IRI), label, alias, activity(document));
    }

    /**
     * Where words stand: in names, in what was said, in articles.
     *
     * @throws RapporteurException {@code USAGE} where the request has no word
     */
    public SearchResult search(SearchRequest request) {
        Query words = TypedWords.sought(request.words());
        return files.read(searcher -> {
            Map<IndexedKind, Integer> total = new EnumMap<>(IndexedKind.class);
            List<Hit> hits = new ArrayList<>();
            for (IndexedKind kind : IndexedKind.values()) {
                if (!request.kinds().contains(kind)) {
                    continue;
                }
                Query query = filtered(words, kind, request);
                int count = searcher.count(query);
                if (count > 0) {
                    total.put(kind, count);
                    boolean isNamed = IndexedKind.ACTORS.contains(kind) || kind == IndexedKind.ISSUE;
                    for (ScoreDoc one :
                            searcher.search(query, request.most(), isNamed ? BY_ACTIVITY : BY_FIT).scoreDocs) {
                        hits.add(hit(searcher.storedFields().document(one.doc), kind, words));
                    }
                }
            }
            return new SearchResult(total, hits);
        });
    }

    private static Query filtered(Query words, IndexedKind kind, SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, kind.word())), BooleanClause.Occur.FILTER);
        if (request.from() != null || request.to() != null) {
            query.add(TypedWords.within(request.from(), request.to()), BooleanClause.Occur.FILTER);
        }
        if (request.publisher() != null) {
            query.add(new TermQuery(new Term(Fields.PUBLISHER, request.publisher())), BooleanClause.Occur.FILTER);
        }
        return query.build();
    }

    private Hit hit(Document document, IndexedKind kind, Query words) throws IOException {
        String iri = document.get(Fields.IRI);
        String text = kind == IndexedKind.ARTICLE ? body(iri) : document.get(Fields.TEXT);
        return new Hit(
                kind,
                iri,
                document.get(Fields.LABEL),
                document.get(Fields.SPEAKER),
                document.get(Fields.ARTICLE),
                document.get(Fields.PUBLISHER),
                document.get(Fields.PUBLISHED),
                document.get(Fields.URL),
                activity(document),
                text == null ? List.of() : passages.of(words, text));
    }

    private @Nullable String body(String article) {
        if (store == null) {
            return null;
        }
        Node node = NodeFactory.createURI(article);
        return store.read(dataset -> {
            var bodies = dataset.asDatasetGraph().findNG(Node.ANY, node, SchemaDO.articleBody.asNode(), Node.ANY);
            return bodies.hasNext() ? bodies.next().getObject().getLiteralLexicalForm() : null;
        });
    }

    /**
     * The statements and attitudes, by their IRIs, whose text may hold {@code text} in any case, be it in the midst of
     * a word: all that do, and perhaps some that do not.
     */
    public List<String> saidWith(String text) {
        List<String> pieces = Analysis.pieces(text);
        return files.read(searcher -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String piece : pieces) {
                List<BytesRef> words = terms(Fields.TEXT, word -> Analysis.mayHold(word, piece)).stream()
                        .map(BytesRef::new)
                        .toList();
                query.add(new TermInSetQuery(Fields.TEXT, words), BooleanClause.Occur.FILTER);
            }
            query.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
            Query said = of(query.build(), SAID);
            int count = searcher.count(said);
            List<String> found = new ArrayList<>();
            if (count > 0) {
                for (ScoreDoc hit : searcher.search(said, count).scoreDocs) {
                    found.add(searcher.storedFields()
                            .document(hit.doc, Set.of(Fields.IRI))
                            .get(Fields.IRI));
                }
            }
            found.sort(Comparator.naturalOrder());
            return List.copyOf(found);
        });
    }

    /**
     * What each article tells, in short.
     *
     * @param version of the store as the caller sees it
     * @return empty where the index is of another version, as between the commit of a change and its own
     */
    public Optional<List<ArticleSummary>> summaries(String version) {
        return files.read(searcher ->
                IndexFiles.isOf(version, searcher) ? Optional.of(summaries.of(searcher)) : Optional.empty());
    }

    /** Ends an index {@link #beside} a store; one {@link #of} a store ends with it. */
    @Override
    public void close() {
        if (store == null) {
            try {
                files.close();
            } catch (IOException e) {
                throw new RapporteurException(
                        ErrorCode.STORE_UNREADABLE, "The index cannot be closed: " + e.getMessage() + ".", e);
            }
        }
    }

    private List<Named> named(Query query, Set<IndexedKind> kinds) {
        return files.read(searcher -> {
            Query wanted = of(query, kinds);
            int count = searcher.count(wanted);
            List<Named> found = new ArrayList<>();
            if (count > 0) {
                StoredFields stored = searcher.storedFields();
                for (ScoreDoc hit : searcher.search(wanted, count).scoreDocs) {
                    Document document = stored.document(hit.doc);
                    found.add(new Named(
                            document.get(Fields.IRI),
                            document.get(Fields.LABEL),
                            List.of(document.getValues(Fields.NAME))));
                }
            }
            found.sort(Comparator.comparing(Named::label).thenComparing(Named::iri));
            return List.copyOf(found);
        });
    }

    private static Query of(Query query, Set<IndexedKind> kinds) {
        List<BytesRef> words =
                kinds.stream().map(kind -> new BytesRef(kind.word())).toList();
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.FILTER)
                .add(new TermInSetQuery(Fields.KIND, words), BooleanClause.Occur.FILTER)
                .build();
    }

    /** The values of a field in documents that are not deleted. */
    private SortedSet<String> terms(String field, Predicate<String> wanted) {
        return files.read(searcher -> {
            SortedSet<String> found = new TreeSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    add(terms.iterator(), leaf.reader().getLiveDocs(), wanted, found);
                }
            }
            return found;
        });
    }

    private static void add(TermsEnum terms, @Nullable Bits live, Predicate<String> wanted, Set<String> found)
            throws IOException {
        PostingsEnum postings = null;
        for (BytesRef bytes = terms.next(); bytes != null; bytes = terms.next()) {
            String term = bytes.utf8ToString();
            if (!found.contains(term) && wanted.test(term)) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                int document = postings.nextDoc();
                while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                    document = postings.nextDoc();
                }
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    found.add(term);
                }
            }
        }
    }

    private static IndexedKind kind(Document document) {
        return IndexedKind.valueOf(document.get(Fields.KIND).toUpperCase(Locale.ROOT));
    }

    private static long activity(Document document) {
        var stored = document.getField(Fields.ACTIVITY);
        return stored == null ? 0 : stored.numericValue().longValue();
    }
}
