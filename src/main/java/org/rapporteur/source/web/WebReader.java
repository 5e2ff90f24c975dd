package org.rapporteur.source.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ArticleCheck;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.source.Read;
import org.rapporteur.source.ReadLimits;
import org.rapporteur.source.Rejected;
import org.rapporteur.source.SourceItem;

/**
 * Reads articles from addresses of pages and feeds, lazily, one request at a time.
 *
 * <pre>{@code
 * WebReader reader = new WebReader(ReadLimits.DEFAULT, FetchOptions.DEFAULT, FetchMemory.of(store));
 * try (Stream<SourceItem> items = reader.read(List.of("https://news.example/feed"))) {
 *     graph.build(items, BuildOptions.DEFAULT, BuildListener.SILENT);
 * }
 * }</pre>
 *
 * <p>Of a feed the entries are read that hold their whole text, and the pages of the others. What did not change since
 * it was last read gives no item; {@link #unchanged} counts it. No method throws for an address that cannot be had. Not
 * for several threads.
 */
public final class WebReader {
    private static final int MOST_PAGES = 20;
    private static final Pattern FURTHER_PAGE =
            Pattern.compile("(?i)(?:[?&](?:page|pagina|seite|pg)=|/page/|/|[-_](?:page-?|p)?)(\\d{1,2})(/|\\.html?)?$");
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private final ReadLimits limits;
    private final FetchMemory memory;
    private final Fetcher fetcher;
    private final Robots robots;
    private final PageReader pages;
    private final FeedReader feeds;
    private long unchanged;

    public WebReader(ReadLimits limits, FetchOptions options, FetchMemory memory) {
        ArticleCheck check = new ArticleCheck(limits);
        this.limits = limits;
        this.memory = memory;
        this.fetcher = new Fetcher(options);
        this.robots = new Robots(fetcher, options);
        this.pages = new PageReader(check);
        this.feeds = new FeedReader(check);
    }

    /** Whether an input is an address rather than a path: it begins with {@code https://} or {@code http://}. */
    public static boolean isAddress(String input) {
        return Fetcher.isAddress(input);
    }

    /** How many pages, feeds and entries had not changed since they were last read. */
    public long unchanged() {
        return unchanged;
    }

    /** The items of all addresses, in order. */
    public Stream<SourceItem> read(List<String> addresses) {
        return StreamSupport.stream(new Walk(addresses), false);
    }

    /** A page that was fetched, or an entry whose page may have to be; nothing is fetched before it is asked for. */
    private interface Step {
        List<SourceItem> items();
    }

    private final class Walk extends Spliterators.AbstractSpliterator<SourceItem> {
        private final Deque<Step> steps = new ArrayDeque<>();
        private final Deque<SourceItem> ready = new ArrayDeque<>();

        Walk(List<String> addresses) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            addresses.forEach(address -> steps.add(() -> open(address)));
        }

        @Override
        public boolean tryAdvance(Consumer<? super SourceItem> action) {
            while (ready.isEmpty() && !steps.isEmpty()) {
                ready.addAll(steps.pop().items());
            }
            SourceItem item = ready.poll();
            if (item != null) {
                action.accept(item);
            }
            return item != null;
        }

        private List<SourceItem> open(String address) {
            try {
                Fetched fetched = fetch(address);
                if (fetched.isUnchanged()) {
                    unchanged++;
                    return List.of();
                }
                return isFeed(fetched) ? openFeed(address, fetched) : page(address, fetched, null);
            } catch (RapporteurException e) {
                return List.of(rejected(address, e));
            }
        }

        private List<SourceItem> openFeed(String address, Fetched feed) {
            FeedProgress progress = new FeedProgress();
            String digest = DigestUtils.sha256Hex(feed.bytes());
            List<FeedEntry> entries = feeds.entries(feed.bytes(), address);
            Deque<Step> all = new ArrayDeque<>();
            for (FeedEntry entry : entries) {
                all.add(() -> entry(entry, address, digest, progress));
            }
            // only when all its entries are dealt with: else the server says “not changed”, and the rest is never read
            all.add(() -> {
                if (progress.whole) {
                    memory.note(address, feed.validators(), null, address);
                }
                return List.of();
            });
            while (!all.isEmpty()) {
                steps.push(all.removeLast());
            }
            return List.of();
        }
    }

    /** Whether all entries of a feed could be had. */
    private static final class FeedProgress {
        private boolean whole = true;
    }

    private List<SourceItem> entry(FeedEntry entry, String feed, String digest, FeedProgress progress) {
        if (memory.isKnown(entry.id(), entry.fingerprint())) {
            unchanged++;
            return List.of();
        }
        if (!entry.text().isEmpty() || entry.address() == null) {
            SourceItem item = feeds.article(entry, feed, digest);
            memory.note(entry.id(), Fetched.Validators.NONE, entry.fingerprint(), item.where());
            return List.of(item);
        }
        try {
            Fetched fetched = fetch(entry.address());
            if (fetched.isUnchanged()) {
                unchanged++;
                memory.note(entry.id(), fetched.validators(), entry.fingerprint(), entry.where());
                return List.of();
            }
            return page(entry.address(), fetched, entry);
        } catch (RapporteurException e) {
            if (e.code() == ErrorCode.FETCH_FAILED) {
                progress.whole = false;
            } else {
                memory.note(entry.id(), Fetched.Validators.NONE, entry.fingerprint(), entry.where());
            }
            return List.of(rejected(entry.address(), e));
        }
    }

    private Fetched fetch(String address) {
        robots.await(address);
        Fetched fetched = fetcher.fetch(address, memory.validators(address));
        if (fetched.status() != Fetched.OK && !fetched.isUnchanged()) {
            throw new RapporteurException(
                    ErrorCode.FETCH_FAILED,
                    address + " cannot be fetched: the server answers " + fetched.status()
                            + ". Check the address, or try again later.");
        }
        return fetched;
    }

    private static boolean isFeed(Fetched fetched) {
        return fetched.contentType().matches(".*(rss|atom|rdf).*")
                || !PAGES.contains(fetched.contentType()) && Feeds.isFeed(fetched.bytes());
    }

    private List<SourceItem> page(String address, Fetched fetched, @Nullable FeedEntry entry) {
        if (!PAGES.contains(fetched.contentType()) && !fetched.contentType().isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.INPUT_MALFORMED,
                    address + " is " + fetched.contentType()
                            + "; expected a page of HTML, or a feed. Save it and give the" + " file.");
        }
        if (fetched.bytes().length > limits.wholeBytes()) {
            return List.of(limits.tooLarge(address));
        }
        List<RawPage> raw = new ArrayList<>(List.of(raw(address, fetched)));
        addFurtherPages(raw);
        List<SourceItem> items = new ArrayList<>();
        for (SourceItem item : raw.size() == 1 ? pages.read(raw.get(0)) : pages.read(raw)) {
            items.add(entry == null ? item : completed(item, entry));
        }
        String id = entry == null ? address : entry.id();
        memory.note(
                id,
                fetched.validators(),
                entry == null ? null : entry.fingerprint(),
                items.get(0).where());
        if (entry != null && !id.equals(address)) {
            memory.note(address, fetched.validators(), null, items.get(0).where());
        }
        return items;
    }

    private static RawPage raw(String address, Fetched fetched) {
        return new RawPage(fetched.bytes(), address, address, fetched.address().toString(), fetched.charset(), null);
    }

    /** The further pages of the article, each of which leads to the next one by the same address with its number. */
    private void addFurtherPages(List<RawPage> raw) {
        Set<String> seen = new HashSet<>();
        String first = String.valueOf(raw.get(0).address());
        while (raw.size() < MOST_PAGES) {
            String next = PageReader.next(raw.get(raw.size() - 1));
            if (next == null || !seen.add(next) || !isPage(next, first, raw.size() + 1)) {
                return;
            }
            robots.await(next);
            Fetched fetched = fetcher.fetch(next, Fetched.Validators.NONE);
            if (fetched.status() != Fetched.OK) {
                throw new RapporteurException(
                        ErrorCode.FETCH_FAILED,
                        next + ", where an article goes on, cannot be fetched: the server answers " + fetched.status()
                                + ". Try again later.");
            }
            raw.add(raw(next, fetched));
        }
    }

    /** Whether an address is that of the first page with a number: on many sites “next” leads to another article. */
    static boolean isPage(String next, String first, int number) {
        Matcher matcher = FURTHER_PAGE.matcher(next);
        return matcher.find()
                && Integer.parseInt(matcher.group(1)) == number
                && stem(next.substring(0, matcher.start())).equals(stem(first));
    }

    private static String stem(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("(/|\\.html?)$", "");
    }

    /** What the page does not say and the feed does. */
    private static SourceItem completed(SourceItem item, FeedEntry entry) {
        if (!(item instanceof Read read)
                || read.article().published() != null
                || entry.published() == null
                || read.article().provenance() == null) {
            return item;
        }
        return new Read(read.where(), read.article().withDate(entry.published(), "feed"), read.notes());
    }

    private static Rejected rejected(String where, RapporteurException e) {
        return new Rejected(where, e.code(), String.valueOf(e.getMessage()));
    }
}
