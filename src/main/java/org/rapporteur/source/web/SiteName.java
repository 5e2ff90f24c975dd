package org.rapporteur.source.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The name of a site as its pages show it: what the title has before or behind the headline, and what the link to the
 * front page is called.
 *
 * <p>A section stands in titles too ({@code Headline | Politics | The Ledger}). So a part of a title counts where a
 * second place of the page says it: the link to the front page, the picture of the masthead, the line of copyright.
 */
final class SiteName {
    private static final Pattern PARTS = Pattern.compile("\\s+(?:\\||–|—|-|·|•|::?|»|«)\\s+");
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^:]{2,50}): ");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,50})\\)$");
    private static final Pattern HOME =
            Pattern.compile("(?i)(https?://[^/]+)?/?((index|default|home)\\.\\w+)?|(https?://[^/]+)?/[a-z]{2}/?");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(the )?(home|main|front|start|news|index|logo|skip|back|menu|search)\\b( ?page)?.{0,12}");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)©|\\(c\\)|copyright");
    private static final Pattern HOST =
            Pattern.compile("(?:^https?://(?:www\\.)?|[\\w.]@)([a-z0-9-]{5,40})\\.[a-z.]{2,10}\\b");
    private static final int LONGEST = 50;
    private static final int SHORTEST = 3;
    private static final int LONGEST_LINE = 300;

    private SiteName() {}

    /** The name, or null where only one place of the page says it. Must see the page before it is cleaned. */
    static @Nullable String of(Document page) {
        Set<String> shown = shown(page);
        List<String> said = parts(page.title());
        for (String part : said) {
            for (String name : shown) {
                if (name.equalsIgnoreCase(part)) {
                    return part;
                }
            }
        }
        Set<String> elsewhere = page.select("a[href]").stream()
                .filter(link -> !HOME.matcher(link.attr("href").strip()).matches())
                .map(link -> link.text().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        said.removeIf(part -> elsewhere.contains(part.toLowerCase(Locale.ROOT))); // sections
        String small = owners(page);
        for (String part : said) {
            if (contains(small, part)) {
                return part;
            }
        }
        for (String name : shown) {
            if (contains(small, name)) {
                return name;
            }
        }
        Set<String> hosts = hosts(page);
        for (String part : said) {
            String squeezed = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
            if (hosts.stream().anyMatch(host -> squeezed.startsWith(host) || host.equals("the" + squeezed))) {
                return part;
            }
        }
        return null;
    }

    /** The names in the page's own addresses and in those of its people, without their endings. */
    private static Set<String> hosts(Document page) {
        List<String> addresses = new ArrayList<>();
        addresses.add(page.location());
        page.select("link[rel=canonical],link[rel=alternate],link[rel=shortlink],base[href]")
                .forEach(link -> addresses.add(link.attr("href")));
        addresses.add(page.select("meta[property=og:url]").attr("content"));
        addresses.add(page.body().text());
        Set<String> hosts = new LinkedHashSet<>();
        for (String address : addresses) {
            Matcher matcher = HOST.matcher(address.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                hosts.add(matcher.group(1).replace("-", ""));
            }
        }
        return hosts;
    }

    /** What may be the name in a title: its last part, its first, what it has in brackets at the end. */
    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        String[] cut = PARTS.split(title.strip());
        if (cut.length > 1) {
            parts.add(cut[cut.length - 1].strip());
            parts.add(cut[0].strip());
        }
        Matcher before = BEFORE_COLON.matcher(title);
        if (before.find()) {
            parts.add(before.group(1).strip());
        }
        Matcher last = IN_BRACKETS.matcher(title.strip());
        if (last.find()) {
            parts.add(last.group(1).strip());
        }
        parts.removeIf(part -> !isName(part));
        return parts;
    }

    /** What links to the front page are called, with the pictures in them, and what the first heading links to it. */
    private static Set<String> shown(Document page) {
        Set<String> names = new LinkedHashSet<>();
        for (Element link : page.select("a[href]")) {
            if (HOME.matcher(link.attr("href").strip()).matches()) {
                names.add(link.text().strip());
                link.select("img[alt]")
                        .forEach(image -> names.add(image.attr("alt").strip()));
            }
        }
        Element picture = page.selectFirst("img[alt~=\\S]");
        if (picture != null) {
            names.add(picture.attr("alt").strip());
        }
        page.select("[class*=site-title],[class*=site-name],[id*=site-title],[id*=site-name],[id=site-description] h1")
                .forEach(name -> names.add(name.text().strip()));
        names.removeIf(name -> !isName(name));
        return names;
    }

    private static boolean isName(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && name.codePoints().anyMatch(Character::isUpperCase)
                && !NO_NAME.matcher(name).matches();
    }

    /** The lines of copyright, what stands in the foot, and what feeds of the site are called. */
    private static String owners(Document page) {
        StringBuilder lines = new StringBuilder();
        page.select("link[rel=search][title],link[rel=alternate][type~=rss|atom][title]")
                .forEach(link -> lines.append(link.attr("title")).append('\n'));
        for (Element element : page.body().getAllElements()) {
            boolean told = COPYRIGHT.matcher(element.ownText()).find()
                    || element.normalName().equals("footer")
                    || element.id().toLowerCase(Locale.ROOT).startsWith("foot");
            if (told && element.text().length() <= LONGEST_LINE) {
                lines.append(element.text()).append('\n');
            }
        }
        return lines.toString();
    }

    private static boolean contains(String lines, String name) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                .matcher(lines)
                .find();
    }

    /** Whether the element is the link to the front page and nothing else: the name of the site, not a headline. */
    static boolean isHomeLink(Element element) {
        Element link = element.selectFirst("a[href]");
        return link != null
                && link.text().strip().equals(element.text().strip())
                && HOME.matcher(link.attr("href").strip()).matches();
    }
}
