package vn.motcua.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// An account (tài khoản) as stored. A person of the office has the same number in `organisation`.
///
/// @param face what the demonstration's sign-in page shows this account as: a role, or `citizen`
/// @param sessionsFrom sessions that began earlier no longer count
/// @param failures wrong passwords and codes since the last right one
record Account(
        AccountId id,
        Kind kind,
        String name,
        @Nullable String email,
        @Nullable String password,
        boolean demonstration,
        @Nullable String face,
        @Nullable Instant confirmed,
        @Nullable Instant ended,
        Instant sessionsFrom,
        int failures,
        @Nullable Instant lockedUntil,
        SecondFactor secondFactor) {

    private static final int PATIENCE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// Sorts of people.
    enum Kind {
        CITIZEN,
        STAFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The device that shows codes, if one is registered; the secret is sealed.
    ///
    /// @param step the newest time step whose code was used: no code works twice
    record SecondFactor(byte @Nullable [] sealed, @Nullable Instant confirmed, long step) {

        boolean active() {
            return sealed != null && confirmed != null;
        }
    }

    boolean citizen() {
        return kind == Kind.CITIZEN;
    }

    boolean active() {
        return ended == null && confirmed != null;
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /// How long the account stays shut after one more failure: nothing at first, then a minute,
    /// doubled each time, never so long that a stranger could shut somebody out for a day.
    static @Nullable Instant lockAfter(int failures, Instant now) {
        if (failures < PATIENCE) {
            return null;
        }
        var minutes = 1L << Math.min(failures - PATIENCE, 10);
        var pause = Duration.ofMinutes(minutes);
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    @Override
    public String toString() {
        return "Account[" + id.value() + "]";
    }
}
