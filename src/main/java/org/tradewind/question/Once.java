package org.tradewind.question;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Something that is made when it is first needed, once. */
final class Once<T> implements Supplier<T> {
    private final Lock lock = new ReentrantLock();
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Once<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public T get() {
        Optional<T> ready = made;
        if (ready.isPresent()) {
            return ready.get();
        }
        lock.lock();
        try {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.orElseThrow();
        } finally {
            lock.unlock();
        }
    }
}
