package org.rapporteur.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.source.Bytes;
import org.rapporteur.source.Read;
import org.rapporteur.source.SourceItem;

/** How fast articles are read from files, before anything is done to their words, and the memory that takes. */
public final class ReadBench {
    /** Where several stand in one file, and what is packed: {@code wire.zip!a.txt}, {@code table.csv:7}. */
    private static final Pattern PLACE = Pattern.compile("(?:#\\d+|:\\d+)$|(?:\\.gz|\\.bz2)$");

    private ReadBench() {}

    /**
     * What was read of one kind.
     *
     * @param kind the ending of the files
     * @param articles how many articles they gave
     * @param chars how long these are, in UTF-16 chars
     * @param seconds how long they took
     */
    public record Kind(String kind, long articles, long chars, double seconds) {
        private Kind plus(Kind other) {
            return new Kind(kind, articles + other.articles, chars + other.chars, seconds + other.seconds);
        }
    }

    /**
     * All that was read.
     *
     * @param kinds in the order of their names
     * @param heapBytes the most heap that was in use, with what no longer was but had not been collected
     */
    public record Result(List<Kind> kinds, long heapBytes) {
        public Result {
            kinds = List.copyOf(kinds);
        }
    }

    /** Reads all items, and keeps none. */
    public static Result read(Stream<SourceItem> items) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        Map<String, Kind> kinds = new TreeMap<>();
        Iterator<SourceItem> iterator = items.iterator();
        long before = System.nanoTime();
        while (iterator.hasNext()) {
            SourceItem item = iterator.next();
            long now = System.nanoTime();
            String kind = Bytes.ending(plain(item.where()));
            boolean isRead = item instanceof Read;
            long chars = item instanceof Read read ? read.article().body().length() : 0;
            kinds.merge(kind, new Kind(kind, isRead ? 1 : 0, chars, (now - before) / 1e9), Kind::plus);
            before = now;
        }
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Result(new ArrayList<>(kinds.values()), peak);
    }

    private static String plain(String where) {
        String file = where.contains("!") ? where.substring(0, where.indexOf('!')) : where;
        return PLACE.matcher(PLACE.matcher(file).replaceAll("")).replaceAll("");
    }
}
