package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Tells a store that is damaged from a fault of a program. TDB2 trusts its files: from damaged ones come exceptions of
 * many kinds, arrays of any size and recursion without end, but all of them are thrown by its own code or what that
 * calls.
 */
final class Damage {
    /** What code of TDB2 calls when it reads; what stands above it in the stack of a fault is not to blame. */
    private static final List<String> CALLED_BY_STORAGE = List.of(
            "java.",
            "jdk.",
            "sun.",
            "org.apache.thrift.",
            "org.apache.jena.atlas.",
            "org.apache.jena.riot.thrift.",
            "org.apache.jena.riot.",
            "org.apache.jena.graph.",
            "org.apache.jena.datatypes.",
            "org.apache.jena.sparql.util.",
            "com.github.benmanes.caffeine.");

    private static final List<String> STORAGE = List.of("org.apache.jena.dboe.", "org.apache.jena.tdb2.");

    private Damage() {}

    /** Whether the fault was thrown while TDB2 read or wrote its files. */
    static boolean isCauseOf(Throwable fault) {
        if (fault instanceof RapporteurException || fault instanceof TransactionException) {
            return false;
        }
        if (fault instanceof InternalError) {
            return true; // of a file that is mapped into memory; the stack may tell of anything
        }
        for (StackTraceElement frame : fault.getStackTrace()) {
            String name = frame.getClassName();
            if (STORAGE.stream().anyMatch(name::startsWith)) {
                return true;
            }
            if (CALLED_BY_STORAGE.stream().noneMatch(name::startsWith)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it was the operating system that refused, as it does when a disk is full. */
    static boolean isOfTheSystem(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** What to tell of it. */
    static StoreException of(Path folder, String what, Throwable fault) {
        return new StoreException(
                ErrorCode.STORE_UNREADABLE,
                "The store " + folder + " is damaged, or Java has too little memory: " + what
                        + ". rapporteur check tells"
                        + " more; restore a backup (rapporteur restore), or build it anew in another folder.",
                fault);
    }

    /** The same, found before anything was opened. */
    static StoreException of(Path folder, String what) {
        return new StoreException(
                ErrorCode.STORE_UNREADABLE,
                "The store " + folder + " is damaged: " + what + ". Nothing was changed; restore a backup (rapporteur"
                        + " restore), or build it anew in another folder.");
    }
}
