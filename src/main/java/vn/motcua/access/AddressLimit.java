package vn.motcua.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often one network address may do something in a stretch of time. Counted in memory: a
/// restart forgives, and the lock of the account itself, which is stored, remains.
final class AddressLimit {

    private static final int ADDRESSES = 50_000;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Cache<String, Deque<Instant>> tries =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();

    AddressLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    boolean spent(String address) {
        var known = tries.getIfPresent(address);
        if (known == null) {
            return false;
        }
        synchronized (known) {
            drop(known);
            return known.size() >= most;
        }
    }

    void count(String address) {
        var known = tries.get(address, _ -> new ArrayDeque<>());
        synchronized (known) {
            drop(known);
            known.addLast(clock.instant());
        }
    }

    private void drop(Deque<Instant> known) {
        var horizon = clock.instant().minus(window);
        while (!known.isEmpty() && !known.getFirst().isAfter(horizon)) {
            known.removeFirst();
        }
    }
}
