package org.rapporteur.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commits of a store that a process has open which only asks: the newest that it knows, and those before on which
 * somebody is still at work. Safe for any number of threads.
 */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** Between two commits that follow each other this closely nobody gets what is beside the store in step with it. */
    private static final int ATTEMPTS = 200;

    /** So many commits may leave behind what they mapped into memory: a process has 65,530 mappings. */
    private static final int MOST_MAPPED = 50;

    private final String name;
    private final Supplier<NewsStore> opener;
    /** Opens what was asked for beside the store, by its class. */
    private final Map<Class<?>, Consumer<NewsStore>> followers = new ConcurrentHashMap<>();

    private final ThreadLocal<@Nullable Pin> pins = new ThreadLocal<>();
    private final Object advancing = new Object();
    private final Set<Open> open = new HashSet<>();
    private final AtomicInteger closedSince = new AtomicInteger();
    private volatile Open newest;
    private boolean closed;
    private @Nullable ScheduledExecutorService clock;

    /** What kept it from following last, which is told once. */
    private String fault = "";

    /** One commit, and how many threads are at work on it. */
    private static final class Open {
        private final NewsStore store;
        private final long number;
        private int users;

        Open(NewsStore store, long number) {
            this.store = store;
            this.number = number;
        }
    }

    /** What a thread keeps to, and how often it has said so. */
    private static final class Pin {
        private Open open;
        private int depth;

        Pin(Open open) {
            this.open = open;
        }
    }

    /** @param opener gives the newest commit as a store of its own */
    Snapshots(String name, NewsStore first, Supplier<NewsStore> opener) {
        this.name = name;
        this.opener = opener;
        this.newest = new Open(first, 0);
        open.add(newest);
    }

    /** From now on, until {@link #unpin} is called as often, this thread sees one commit. */
    void pin() {
        Pin pin = pins.get();
        if (pin == null) {
            pin = new Pin(take());
            pins.set(pin);
        }
        pin.depth++;
    }

    void unpin() {
        Pin pin = pins.get();
        if (pin != null && --pin.depth == 0) {
            pins.remove();
            leave(pin.open);
        }
    }

    /** The database of the commit that this thread sees. */
    DatasetGraph database() {
        return seen().store.database();
    }

    private Open seen() {
        Pin pin = pins.get();
        return pin == null ? newest : pin.open;
    }

    /** How many commits were the newest before the one that this thread sees. */
    long changes() {
        return seen().number;
    }

    <F extends Follower> F follower(Class<F> type, Function<NewsStore, F> make) {
        followers.putIfAbsent(type, store -> store.follower(type, make));
        while (true) {
            pin();
            try {
                return seen().store.follower(type, make);
            } catch (Superseded e) {
                advance();
                goOver();
            } finally {
                unpin();
            }
        }
    }

    /** Lets this thread see the newest commit though it has pinned another; not in a transaction. */
    private void goOver() {
        Pin pin = pins.get();
        if (pin != null) {
            if (pin.open.store.database().isInTransaction()) {
                throw new IllegalStateException("what is beside a store is not to be opened inside a transaction");
            }
            Open before = pin.open;
            pin.open = take();
            leave(before);
        }
    }

    /**
     * Opens the newest commit, with all that was asked for beside it, and goes over to it between one request and the
     * next.
     *
     * @return whether another one is shown than before; not where what is beside the store takes its time
     */
    boolean advance() {
        synchronized (advancing) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (newest.store.beside().isNewest()) {
                    return false;
                }
                NewsStore next = opener.get();
                try {
                    followers.values().forEach(opening -> opening.accept(next));
                } catch (Superseded e) {
                    next.close();
                    continue;
                } catch (NotInStep e) {
                    next.close();
                    return false;
                } catch (RuntimeException | Error e) {
                    next.close();
                    throw e;
                }
                goOverTo(next);
                return true;
            }
        }
        throw new StoreException(
                ErrorCode.STORE_LOCKED,
                "The store " + name + " is being changed so often that nobody can open it. Wait until that is done.");
    }

    private void goOverTo(NewsStore next) {
        Open before;
        synchronized (open) {
            if (closed) {
                next.close();
                return;
            }
            before = newest;
            newest = new Open(next, before.number + 1);
            open.add(newest);
        }
        letGo(before);
    }

    private Open take() {
        synchronized (open) {
            newest.users++;
            return newest;
        }
    }

    private void leave(Open one) {
        synchronized (open) {
            one.users--;
        }
        letGo(one);
    }

    /** Closes what nobody needs any more. */
    private void letGo(Open one) {
        synchronized (open) {
            if (one == newest || one.users > 0 || !open.remove(one)) {
                return;
            }
        }
        boolean gone = one.store.beside().isCompactedAway();
        try {
            one.store.close();
        } catch (RuntimeException e) {
            // Nobody sees it any more, and what is newer is not concerned.
            LOG.warn("an earlier commit of the store {} could not be closed: {}", name, e.toString());
        }
        if (gone || closedSince.incrementAndGet() >= MOST_MAPPED) {
            // What is mapped into memory is given back when it is found to be garbage, and its disk not before.
            closedSince.set(0);
            System.gc();
        }
    }

    /** Goes over to each new commit soon after it is made, until it is closed. */
    void follow(Duration every) {
        synchronized (open) {
            if (clock == null && !closed) {
                clock = Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "rapporteur-follow");
                    thread.setDaemon(true);
                    return thread;
                });
                clock.scheduleWithFixedDelay(
                        this::followOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void followOnce() {
        try {
            advance();
            fault = "";
        } catch (RuntimeException | Error e) {
            if (!fault.equals(e.toString())) {
                fault = e.toString();
                LOG.warn("the store {} is shown as it was, for what is new cannot be opened: {}", name, fault);
            }
        }
    }

    @Override
    public void close() {
        List<Open> rest;
        synchronized (open) {
            closed = true;
            if (clock != null) {
                clock.shutdown();
            }
            rest = new ArrayList<>(open);
            open.clear();
        }
        rest.forEach(one -> one.store.close());
    }
}
