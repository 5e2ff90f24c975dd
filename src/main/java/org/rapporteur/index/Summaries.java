package org.rapporteur.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.StringHelper;

/**
 * The summaries of an index, held in memory: some 200 bytes for each finding. A segment of Lucene never changes, so
 * that after a change only what is new is read.
 *
 * <p>Safe for any number of threads.
 */
final class Summaries {
    /** By the identifier of the segment, as long as some index of this process has it open. */
    private static final Cache<String, Map<Integer, ArticleSummary>> OPEN =
            Caffeine.newBuilder().weakValues().build();

    /** By the segment, which knows nothing of documents that were deleted since. */
    private final Cache<IndexReader.CacheKey, Map<Integer, ArticleSummary>> bySegment =
            Caffeine.newBuilder().weakKeys().build();

    /** By what a searcher sees: the last ones. */
    private final Cache<IndexReader.CacheKey, List<ArticleSummary>> all =
            Caffeine.newBuilder().weakKeys().maximumSize(2).build();

    /** What that searcher sees, in the order of the articles' IRIs. */
    List<ArticleSummary> of(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        IndexReader.CacheKey key = reader.getReaderCacheHelper().getKey();
        List<ArticleSummary> known = all.getIfPresent(key);
        if (known == null) {
            known = read(reader);
            all.put(key, known);
        }
        return known;
    }

    private synchronized List<ArticleSummary> read(IndexReader reader) throws IOException {
        List<ArticleSummary> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            segment(leaf).forEach((document, summary) -> {
                if (live == null || live.get(document)) {
                    found.add(summary);
                }
            });
        }
        found.sort(Comparator.comparing(ArticleSummary::iri));
        return List.copyOf(found);
    }

    private Map<Integer, ArticleSummary> segment(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
        Map<Integer, ArticleSummary> known = bySegment.getIfPresent(key);
        if (known == null) {
            String identifier = FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment
                    ? StringHelper.idToString(segment.getSegmentInfo().info.getId())
                    : null;
            known = identifier == null ? null : OPEN.getIfPresent(identifier);
            if (known == null) {
                known = read(leaf);
                if (identifier != null) {
                    OPEN.put(identifier, known);
                }
            }
            bySegment.put(key, known);
        }
        return known;
    }

    private static Map<Integer, ArticleSummary> read(LeafReaderContext leaf) throws IOException {
        Map<Integer, ArticleSummary> summaries = new TreeMap<>();
        BinaryDocValues written = leaf.reader().getBinaryDocValues(Fields.SUMMARY);
        while (written != null && written.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            summaries.put(written.docID(), WrittenSummary.read(written.binaryValue()));
        }
        return summaries;
    }
}
