package org.rapporteur.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * The users who may ask a server, each with the hash of a password: a file with a line {@code name:$6$salt$hash} for
 * each, as {@code openssl passwd -6} makes what stands after the colon (SHA-512 crypt). Empty lines and those that
 * begin with {@code #} are passed over.
 *
 * <pre>{@code
 * GraphServer.Options.DEFAULT.withPasswords(PasswordFile.read(Path.of("users")))
 * }</pre>
 *
 * <p>It is read once. Safe for any number of threads.
 */
public final class PasswordFile {
    private static final Pattern LINE = Pattern.compile(
            "([^:#\\p{Cntrl}][^:\\p{Cntrl}]*):(\\$6\\$(rounds=\\d{4,6}\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{86})");

    // Longer ones only take time.
    private static final int LONGEST = 256;
    // A look takes milliseconds of a core on purpose; who guesses must not take all of them.
    private static final int LOOKS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Map<String, String> hashes;
    private final String nobody;
    private final HmacUtils digest;
    /** Digests of what was right, so that each request after the first costs nothing. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private final Map<String, CompletableFuture<Look>> looking = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(LOOKS);

    private PasswordFile(Map<String, String> hashes) {
        this.hashes = Map.copyOf(hashes);
        // Looking for somebody who is not there takes as long as for the others.
        this.nobody = hashes.values().iterator().next();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.digest = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
    }

    /** Whether a password is that of its user. */
    enum Look {
        RIGHT,
        WRONG,
        /** Not looked at: too many others are. */
        BUSY
    }

    /** @throws RapporteurException {@code USAGE} with the first line that is none */
    public static PasswordFile read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "The users cannot be read from " + file + " (" + e + "). Name a text file in UTF-8.",
                    e);
        }
        Map<String, String> hashes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw refused(file, i, "is not NAME:HASH with a hash that openssl passwd -6 makes");
            }
            if (hashes.put(parts.group(1), parts.group(2)) != null) {
                throw refused(file, i, "has a user that an earlier line has");
            }
        }
        if (hashes.isEmpty()) {
            throw new RapporteurException(
                    ErrorCode.USAGE,
                    "There is no user in " + file + ". Each has a line NAME:HASH; openssl passwd -6 makes the hash.");
        }
        return new PasswordFile(hashes);
    }

    // Not the line: it may be a password that was written down as it is.
    private static RapporteurException refused(Path file, int index, String why) {
        return new RapporteurException(
                ErrorCode.USAGE, "Line " + (index + 1) + " of " + file + " " + why + ". Mend it, or take it out.");
    }

    Look look(String user, String password) {
        if (password.length() > LONGEST) {
            return Look.WRONG;
        }
        String one = digest.hmacHex(user + ":" + password);
        if (known.contains(one)) {
            return Look.RIGHT;
        }
        // Many requests of one user at once are one look.
        CompletableFuture<Look> mine = new CompletableFuture<>();
        CompletableFuture<Look> other = looking.putIfAbsent(one, mine);
        if (other != null) {
            return other.join();
        }
        Look look = Look.BUSY;
        try {
            if (places.tryAcquire()) {
                try {
                    look = isRight(hashes.get(user), password) ? Look.RIGHT : Look.WRONG;
                } finally {
                    places.release();
                }
            }
            if (look == Look.RIGHT) {
                known.add(one);
            }
        } finally {
            looking.remove(one, mine);
            mine.complete(look);
        }
        return look;
    }

    private boolean isRight(@Nullable String hash, String password) {
        String expected = hash == null ? nobody : hash;
        String made = Sha2Crypt.sha512Crypt(password.getBytes(StandardCharsets.UTF_8), expected);
        boolean same = MessageDigest.isEqual(
                made.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
        return same && hash != null;
    }
}
