package org.rapporteur.source.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What a page is. Only an article, and what a stub shows of one, is read as one text. */
enum PageKind {
    ARTICLE("an article"),
    LIVE_BLOG("a live blog"),
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
    private static final Pattern LIVE = Pattern.compile("(?i)(^|[^a-z])live-?(blog|updates?|coverage)?([^a-z]|$)");
    private static final Pattern PICTURES =
            Pattern.compile("(?i)^(in pictures|in photos|pictures?|photos?|gallery)\\b");
    private static final Pattern WALL = Pattern.compile(
            "(?i)(subscribe|sign (in|up)|log in|register|become a member)[^.]{0,40} to (continue|keep|read|unlock)"
                    + "|(article|content|story) is (only )?(for|available to|reserved for) (our )?(paying )?(subscribers|members)"
                    + "|already a (subscriber|member)\\?");

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
            boolean live, boolean gallery, boolean film, boolean wall, boolean article, int pictures, int teasers) {
        static Signs of(Document page, LinkedData data, PageMetadata metadata) {
            String address = metadata.address() == null ? "" : metadata.address();
            String headline = metadata.headline() == null ? "" : metadata.headline();
            String type = page.select("meta[property=og:type]").attr("content");
            boolean named = LIVE.matcher(address).find()
                    || page.body().selectFirst("[class*=live-blog],[class*=liveblog],[id*=liveblog]") != null;
            return new Signs(
                    data.has("LiveBlogPosting") || named && page.select("time").size() >= FEWEST_ENTRIES,
                    data.has("ImageGallery")
                            || data.has("MediaGallery")
                            || PICTURES.matcher(headline).find(),
                    data.has("VideoObject") || type.startsWith("video"),
                    !metadata.free()
                            || page.body().selectFirst("[class*=paywall],[id*=paywall],[class*=regwall]") != null
                            || WALL.matcher(page.body().text()).find(),
                    data.article(metadata.address()) != null || type.equals("article"),
                    page.select("figure,amp-img,.gallery img,[class*=slide] img")
                            .size(),
                    page.select("h2 a[href],h3 a[href],h4 a[href]").size());
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
            if (wall && length < SHORT) {
                return STUB;
            }
            if (film && !article && length < SHORT) {
                return VIDEO;
            }
            if (!article && teasers >= FEWEST_TEASERS && length < SHORT + CAPTION * teasers) {
                return LINKS;
            }
            return prose && length >= SHORTEST ? ARTICLE : NO_TEXT;
        }
    }
}
