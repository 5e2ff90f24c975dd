package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a build gently when the user presses Ctrl-C: what was worked on is written before the process goes. */
final class StopHook implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile Runnable stop = () -> {};

    StopHook(PrintWriter err) {
        hook = new Thread(() -> stop(err), "rapporteur-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says what ends the work. */
    void stopWith(Runnable action) {
        stop = action;
    }

    private void stop(PrintWriter err) {
        err.println("\nrapporteur: stopping. What was worked on is written; the same command does the rest.");
        err.flush();
        stop.run();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("rapporteur: stopped before the last articles were written.");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going already, because of this hook or another.
            Thread.yield();
        }
    }
}
