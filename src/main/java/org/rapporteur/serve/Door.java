package org.rapporteur.serve;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;

/**
 * Who may ask, and what is no request at all: looked at before anything else.
 *
 * <p>A page of any site can make its reader's browser ask this server, also under a name of that site that leads to
 * this machine. So requests for other hosts are misdirected, and requests from pages of other origins are refused
 * unless their origin is allowed.
 */
final class Door extends Handler.Wrapper {
    /** What a page may load and do: nothing from elsewhere, no style and no script that stands in it. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final GraphServer.Options options;
    private final Set<String> hosts;

    Door(GraphServer.Options options) {
        this.options = options;
        this.hosts = hosts(options);
    }

    private static Set<String> hosts(GraphServer.Options options) {
        Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        options.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        if (options.everywhere()) {
            try {
                InetAddress local = InetAddress.getLocalHost();
                hosts.add(local.getHostName().toLowerCase(Locale.ROOT));
                hosts.add(local.getCanonicalHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) {
                // A machine without a name is reached by its addresses.
            }
            addresses(hosts);
        }
        return hosts;
    }

    private static void addresses(Set<String> hosts) {
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .map(address -> address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address)
                    .forEach(hosts::add);
        } catch (SocketException e) {
            // Then names must do.
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        secure(response.getHeaders());
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        boolean foreign = origin != null && !isOwn(origin, request);
        if (foreign && origin.equals(options.cors())) {
            response.getHeaders().put("Access-Control-Allow-Origin", origin).add(HttpHeader.VARY, "Origin");
            if (request.getMethod().equals("OPTIONS")) {
                HttpFields allowed = HttpFields.build()
                        .put("Access-Control-Allow-Methods", METHODS)
                        .put("Access-Control-Allow-Headers", "Accept, Content-Type, Authorization");
                new Answer(204, allowed, new byte[0]).send(request, response, callback);
                return true;
            }
        }
        Problem problem = problem(request, foreign && !origin.equals(options.cors()));
        return problem == null
                ? super.handle(request, response, callback)
                : problem.sendAfterBody(
                        request, response, callback, options.limits().bodyTime());
    }

    /** What a browser is told about every answer. */
    private static void secure(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // With no-referrer a browser would also say of our own forms that they come from nowhere.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    private @Nullable Problem problem(Request request, boolean foreign) {
        String host = request.getHttpURI().getHost();
        if (host != null && !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Problem.of(
                    421,
                    ErrorCode.REQUEST_REFUSED,
                    "This server does not answer for the host " + host + ". Behind a proxy name it: --host " + host
                            + ".");
        }
        if (foreign) {
            return Problem.of(
                    403,
                    ErrorCode.REQUEST_REFUSED,
                    "Pages of other origins may not ask this server. Allow one with --cors ORIGIN.");
        }
        Problem unknown = unknown(request);
        if (unknown != null) {
            return unknown;
        }
        String query = request.getHttpURI().getQuery();
        String wrong = query == null ? null : Escapes.wrong(query);
        return wrong == null ? null : Problem.of(400, ErrorCode.REQUEST_REFUSED, "The address is not sound: " + wrong);
    }

    private static boolean isOwn(String origin, Request request) {
        return origin.equalsIgnoreCase(request.getHttpURI().getScheme() + "://"
                        + request.getHeaders().get(HttpHeader.HOST))
                || origin.equalsIgnoreCase("https://" + request.getHeaders().get(HttpHeader.HOST));
    }

    /** What to answer to one who is not known, or null. */
    private @Nullable Problem unknown(Request request) {
        String token = options.token();
        PasswordFile passwords = options.passwords();
        boolean open = token == null && passwords == null;
        if (open || Request.getPathInContext(request).equals(StatusPages.PING)) {
            return null;
        }
        Credentials given = Credentials.of(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        if (given != null && token != null && isSame(given.secret(), token)) {
            return null;
        }
        if (given != null && given.user() != null && passwords != null) {
            switch (passwords.look(given.user(), given.secret())) {
                case RIGHT -> {
                    return null;
                }
                case BUSY -> {
                    return Problem.busy("The server looks at too many passwords at once. Ask again in some seconds.");
                }
                case WRONG -> {}
            }
        }
        return Problem.of(
                401,
                ErrorCode.REQUEST_REFUSED,
                passwords == null
                        ? "The server asks for its token: as a bearer token, or as the password of any user."
                        : "The server asks for a user and a password.",
                new HttpField(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Rapporteur\", charset=\"UTF-8\""));
    }

    private static boolean isSame(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
