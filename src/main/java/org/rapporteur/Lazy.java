package org.rapporteur;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once: where making it fails, it fails the same way for everybody who
 * asks, and is not tried again. Safe for any number of threads.
 */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            try {
                value = maker.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return value;
    }
}
