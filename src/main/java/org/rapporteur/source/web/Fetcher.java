package org.rapporteur.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/** Fetches one address within limits of time, size and redirects; looks at each address before it connects. */
final class Fetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    /** Names the program, so that a site knows whom it serves and can say no in its robots.txt. */
    static final String USER_AGENT = "Rapporteur/" + version() + " (+https://w3id.org/rapporteur)";

    private final FetchOptions options;
    private final HttpClient client;

    Fetcher(FetchOptions options) {
        this.options = options;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.timeout())
                .build();
    }

    private static String version() {
        String version = Fetcher.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /** Whether an input is an address rather than a path. */
    static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "https://", 0, 8) || input.regionMatches(true, 0, "http://", 0, 7);
    }

    /**
     * What the server answers; with {@code validators} it may answer that nothing changed.
     *
     * @throws RapporteurException where there is no answer, or none within the limits
     */
    Fetched fetch(String address, Fetched.Validators validators) {
        URI uri = uri(address, null);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!options.allowPrivate()) {
                PublicAddresses.require(uri);
            }
            HttpResponse<InputStream> response = send(uri, validators);
            String location = response.headers().firstValue("Location").orElse("");
            if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
                return read(uri, response);
            }
            close(response.body());
            uri = uri(location, uri);
        }
        throw new RapporteurException(
                ErrorCode.FETCH_FAILED,
                address + " is redirected more than " + MOST_REDIRECTS + " times. Give the address to which it leads.");
    }

    private static URI uri(String address, @Nullable URI base) {
        try {
            URI uri = base == null ? URI.create(address.strip()) : base.resolve(address.strip());
            if (isAddress(uri.toString()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(address, e);
        }
        throw notAnAddress(address, null);
    }

    private static RapporteurException notAnAddress(String address, @Nullable Exception cause) {
        return new RapporteurException(
                ErrorCode.FETCH_FAILED,
                address + " is no address of a page; expected https:// and a host. Check the address.",
                cause);
    }

    private HttpResponse<InputStream> send(URI uri, Fetched.Validators validators) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(options.timeout())
                .header("User-Agent", USER_AGENT)
                .header(
                        "Accept",
                        "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5")
                .header("Accept-Encoding", "gzip");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | IllegalArgumentException e) {
            throw failed(uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(uri, e);
        }
    }

    private static RapporteurException failed(URI uri, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new RapporteurException(
                ErrorCode.FETCH_FAILED,
                uri + " cannot be fetched: " + reason + ". Try again, or check the address.",
                e);
    }

    private Fetched read(URI uri, HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        Matcher charset = CHARSET.matcher(type);
        Fetched.Validators validators = new Fetched.Validators(
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        byte[] bytes = response.statusCode() == Fetched.OK ? body(uri, response.body(), packed) : new byte[0];
        close(response.body());
        return new Fetched(
                uri,
                response.statusCode(),
                bytes,
                type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                charset.find() ? charset.group(1) : null,
                validators);
    }

    /** A server that sends a byte a minute is cut off: closing the stream ends the read. */
    private byte[] body(URI uri, InputStream in, boolean packed) {
        CompletableFuture<Void> cut = CompletableFuture.runAsync(
                () -> close(in),
                CompletableFuture.delayedExecutor(options.timeout().toMillis(), TimeUnit.MILLISECONDS));
        try {
            byte[] bytes = (packed ? new GZIPInputStream(in) : in).readNBytes(options.maxBytes() + 1);
            if (bytes.length > options.maxBytes()) {
                throw new RapporteurException(
                        ErrorCode.INPUT_TOO_LARGE,
                        uri + " is larger than " + options.maxBytes()
                                + " bytes, the most that is fetched. Leave it out.");
            }
            if (cut.isDone()) {
                throw failed(
                        uri,
                        new IOException(
                                "it took longer than " + options.timeout().toSeconds() + " seconds"));
            }
            return bytes;
        } catch (IOException e) {
            throw failed(uri, e);
        } finally {
            cut.cancel(false);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // the answer is had, or is no longer wanted
        }
    }
}
