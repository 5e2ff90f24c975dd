package org.rapporteur.source.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** What sites allow programs to fetch, and how fast: their robots.txt as RFC 9309 reads it, asked once. */
final class Robots {
    private static final List<String> NAMES = List.of("rapporteur");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 503;

    private final Fetcher fetcher;
    private final FetchOptions options;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final Map<String, Long> lastVisit = new HashMap<>();

    Robots(Fetcher fetcher, FetchOptions options) {
        this.fetcher = fetcher;
        this.options = options;
    }

    /**
     * Returns when the address may be fetched, which may be after a pause.
     *
     * @throws RapporteurException {@code FETCH_DISALLOWED}
     */
    void await(String address) {
        String site = site(address);
        BaseRobotRules its = rules.computeIfAbsent(site, this::rules);
        if (!its.isAllowed(address)) {
            throw new RapporteurException(
                    ErrorCode.FETCH_DISALLOWED,
                    address + " is not to be fetched by programs, as " + site
                            + "/robots.txt says. Save the page with your browser and give the file.");
        }
        Long last = lastVisit.get(site);
        Duration asked = its.getCrawlDelay() > 0 ? Duration.ofMillis(its.getCrawlDelay()) : Duration.ZERO;
        Duration pause = asked.compareTo(options.pause()) > 0 ? asked : options.pause();
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        if (last != null) {
            sleep(pause.toMillis() - (System.nanoTime() - last) / 1_000_000);
        }
        lastVisit.put(site, System.nanoTime());
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(Math.max(0, milliseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String site(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** A site without rules allows all, one that is out of order nothing. */
    private BaseRobotRules rules(String site) {
        String address = site + "/robots.txt";
        Fetched fetched = fetcher.fetch(address, Fetched.Validators.NONE);
        if (fetched.status() == Fetched.OK) {
            return parser.parseContent(address, fetched.bytes(), "text/plain", NAMES);
        }
        return parser.failedFetch(fetched.status() >= 500 ? SERVER_ERROR : fetched.status());
    }
}
