package org.rapporteur.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups for other processes while this one holds the store, on a system where that shuts others out.
 *
 * <pre>{@code
 * try (NewsStore store = NewsStore.openReadOnly(folder);
 *         BackupDesk desk = BackupDesk.open(store)) {
 *     …   // meanwhile NewsStore.backup(folder, file) works in another process
 * }
 * }</pre>
 *
 * <p>It listens on a port of this machine that only who can read the store's folder finds: a file there, for its owner
 * alone, has the port and a secret, which is new each time.
 */
public final class BackupDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    private static final String FILE = "rapporteur.backup";
    private static final int SECRET_BYTES = 24;
    private static final int PATIENCE_MILLISECONDS = 5000;

    private final NewsStore store;
    private final @Nullable Path notice;
    private final @Nullable ServerSocket door;
    private final String secret;

    private BackupDesk(NewsStore store, @Nullable Path notice, @Nullable ServerSocket door, String secret) {
        this.store = store;
        this.notice = notice;
        this.door = door;
        this.secret = secret;
    }

    /** Offers backups of the store until it is closed. Of a store in memory, or where that is not possible, none. */
    public static BackupDesk open(NewsStore store) {
        Path folder = store.folder();
        if (folder == null) {
            return new BackupDesk(store, null, null, "");
        }
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Path notice = folder.resolve(FILE);
        try {
            ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Files.deleteIfExists(notice);
            Files.createFile(notice, forTheOwner());
            Files.writeString(notice, door.getLocalPort() + " " + secret + "\n", StandardCharsets.US_ASCII);
            BackupDesk desk = new BackupDesk(store, notice, door, secret);
            Thread thread = new Thread(() -> desk.serve(door), "rapporteur-backups");
            thread.setDaemon(true);
            thread.start();
            return desk;
        } catch (IOException e) {
            LOG.warn("no backups can be made while this process holds the store: {}", e.toString());
            return new BackupDesk(store, null, null, "");
        }
    }

    private static FileAttribute<?>[] forTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void serve(ServerSocket open) {
        while (!open.isClosed()) {
            try (Socket client = open.accept()) {
                answer(client);
            } catch (IOException | RapporteurException | IllegalStateException e) {
                if (!open.isClosed()) {
                    LOG.warn("a backup for another process broke off: {}", e.toString());
                }
            }
        }
    }

    private void answer(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLISECONDS);
        String said = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (said != null && MessageDigest.isEqual(bytes(said), bytes(secret))) {
            store.backup(new BufferedOutputStream(client.getOutputStream()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Lets the process that holds the store write a backup.
     *
     * @return false where it offers none
     */
    static boolean fetch(Path folder, OutputStream out) {
        List<String> words;
        try {
            words = List.of(Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" "));
        } catch (IOException e) {
            return false;
        }
        if (words.size() != 2) {
            return false;
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words.get(0)))) {
            socket.getOutputStream().write(bytes(words.get(1) + "\n"));
            return socket.getInputStream().transferTo(out) > 0;
        } catch (IOException e) {
            throw new StoreException(
                    ErrorCode.BACKUP_UNSOUND,
                    "The process that holds the store " + folder + " did not make the backup: " + e.getMessage()
                            + ". Its messages may say why; nothing was written.",
                    e);
        }
    }

    /** Offers none any more. */
    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
            }
            if (notice != null) {
                Files.deleteIfExists(notice);
            }
        } catch (IOException e) {
            LOG.debug("could not close the backup desk", e);
        }
    }
}
