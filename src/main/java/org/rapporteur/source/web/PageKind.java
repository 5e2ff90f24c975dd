package org.rapporteur.source.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * What a page is. Only an article is read as one text, and with a note what a stub shows of one, what introduces a
 * gallery, and a live report of one day.
 */
enum PageKind {
    ARTICLE("an article"),
    LIVE_BLOG("a live blog"),
    LIVE_REPORT("a live blog whose entries say the hour only"),
    GALLERY("a gallery of pictures"),
    VIDEO("a page with a film"),
    STUB("the beginning of an article for subscribers"),
    LINKS("a list of links"),
    NO_TEXT("a page without running text");

    private static final int SHORT = 1500;
    private static final int SHORTEST = 80;
    private static final int FEWEST_ENTRIES = 5;
    private static final int FEWEST_PICTURES = 5;
    private static final int CAPTION = 200;
    private static final int FEWEST_TEASERS = 4;
    private static final int FEWEST_LINKS = 8;
    private static final int TITLE = 20;
    private static final Pattern LIVE = Pattern.compile("(?i)(^|[^a-z])live-?(blog|updates?|coverage)?([^a-z]|$)");
    private static final Pattern PICTURES = Pattern.compile(
            "(?i)^(in pictures|in photos|pictures?|photos?|gallery|slideshow)\\b|\\bin (pictures|photos)$");
    private static final Pattern REPORT =
            Pattern.compile("(?i)\\b(as it happened|live(?=:| -| –)|live (blog|updates))\\b");
    private static final Pattern HOUR = Pattern.compile("(?i)\\d{1,2}[.:]\\d\\d ?([ap]\\.?m\\b)?.*");
    private static final Pattern FOR_SUBSCRIBERS =
            Pattern.compile("(?i)subscribers?|paid|premium|locked|metered|registered|members?");
    private static final Pattern WALL = Pattern.compile(
            "(?i)(subscribe|sign (in|up)|log in|register|become a member)[^.]{0,40} to (continue|keep|read|unlock)"
                    + "|(article|content|story) is (only )?(for|available to|reserved for) (our )?(paying )?(subscribers|members)"
                    + "|already (a (subscriber|member)|have an account)\\?|(keep|continue) reading with "
                    + "|(reached|used) your (monthly )?(limit|allowance)[^.]{0,20} articles");

    private final String title;

    PageKind(String title) {
        this.title = title;
    }

    /** As messages name it: {@code a live blog}. */
    String title() {
        return title;
    }

    /** What speaks for a kind, seen before the page is cleaned. */
    record Signs(
            boolean live,
            boolean report,
            boolean gallery,
            boolean film,
            boolean wall,
            boolean article,
            int pictures,
            int teasers,
            int links) {
        static Signs of(Document page, LinkedData data, PageMetadata metadata) {
            String address = metadata.address() == null ? "" : metadata.address();
            String headline = metadata.headline() == null ? "" : metadata.headline();
            String type = page.select("meta[property=og:type]").attr("content");
            boolean named = LIVE.matcher(address).find()
                    || page.body().selectFirst("[class*=live-blog],[class*=liveblog],[id*=liveblog]") != null
                    || REPORT.matcher(headline).find();
            boolean gallery = data.has("ImageGallery")
                    || data.has("MediaGallery")
                    || PICTURES.matcher(headline).find();
            return new Signs(
                    data.has("LiveBlogPosting") || named && page.select("time").size() >= FEWEST_ENTRIES,
                    REPORT.matcher(headline).find(),
                    gallery,
                    data.has("VideoObject") || type.startsWith("video"),
                    !metadata.free()
                            || FOR_SUBSCRIBERS
                                    .matcher(page.select("meta[name=access],meta[property=article:content_tier]")
                                            .attr("content"))
                                    .matches()
                            || page.body().selectFirst("[class*=paywall],[id*=paywall],[class*=regwall]") != null
                            || WALL.matcher(page.body().text()).find(),
                    data.article(metadata.address()) != null || type.equals("article"),
                    page.select(gallery ? "img,amp-img" : "figure,amp-img,.gallery img,[class*=slide] img")
                            .size(),
                    page.select("h2 a[href],h3 a[href],h4 a[href],a[href]:has(h2),a[href]:has(h3)")
                            .size(),
                    (int) page.select("a[href]").stream()
                            .filter(link -> link.text().length() >= TITLE)
                            .count());
        }

        /** The kind of a page of which that text is left. */
        PageKind kind(List<Block> blocks) {
            int length =
                    blocks.stream().mapToInt(block -> block.text().length()).sum();
            boolean prose = blocks.stream().anyMatch(block -> block.isProse() && !block.isHeading());
            if (live) {
                return LIVE_BLOG;
            }
            if ((gallery || pictures >= FEWEST_PICTURES) && length <= CAPTION * Math.max(pictures, 1)) {
                return GALLERY;
            }
            if (report
                    && blocks.stream()
                                    .filter(block -> HOUR.matcher(block.text()).matches())
                                    .count()
                            >= FEWEST_ENTRIES) {
                return LIVE_REPORT;
            }
            if (wall && length < SHORT) {
                return STUB;
            }
            if (film && !article && length < SHORT) {
                return VIDEO;
            }
            if (!article && teasers >= FEWEST_TEASERS && length < SHORT + CAPTION * teasers) {
                return LINKS;
            }
            if (!prose && links >= FEWEST_LINKS) {
                return LINKS;
            }
            return prose && length >= SHORTEST ? ARTICLE : NO_TEXT;
        }
    }
}
