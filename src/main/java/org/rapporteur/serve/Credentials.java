package org.rapporteur.serve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a header Authorization says of who asks.
 *
 * @param user the name before the colon of Basic; null with a bearer token
 * @param secret the password, or the token
 */
record Credentials(@Nullable String user, String secret) {
    /** Those of a header, or null where there is none, or none that is understood. */
    static @Nullable Credentials of(@Nullable String authorization) {
        int blank = authorization == null ? -1 : authorization.indexOf(' ');
        if (authorization == null || blank < 0) {
            return null;
        }
        String rest = authorization.substring(blank + 1).strip();
        return switch (authorization.substring(0, blank).toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Credentials(null, rest);
            case "basic" -> basic(rest);
            default -> null;
        };
    }

    private static @Nullable Credentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Not the secret, which belongs in no log. */
    @Override
    public String toString() {
        return user == null ? "a token" : user;
    }
}
