package vn.motcua.casework;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Number of a case inside this installation: a UUID of version 7 (RFC 9562), so that cases of one
/// day lie together in the indexes.
public record CaseId(UUID value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// A new one, ordered by the moment.
    public static CaseId next(Instant now) {
        return of(now, RANDOM.nextInt(), RANDOM.nextLong());
    }

    /// One with chance of the caller's: for invented cases that are to come out the same twice.
    public static CaseId of(Instant at, int chance, long more) {
        var high = (at.toEpochMilli() << 16) | VERSION_7 | (chance & 0xFFFL);
        var low = VARIANT | (more >>> 2);
        return new CaseId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
