package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;

/// The experience of the last half-year: of its months that are over, once three of them are; kept
/// for a few minutes.
@Component
class Experiences {

    static final int MONTHS = 6;
    private static final int ENOUGH_MONTHS = 3;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ExperienceRepository repository;
    private final Organisation organisation;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Experiences(ExperienceRepository repository, Organisation organisation, Clock clock) {
        this.repository = repository;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Kept(Experience experience, Instant from) {

        boolean isOlder(Duration age, Instant at) {
            return from.plus(age).isBefore(at);
        }
    }

    Experience now() {
        return noOlderThan(KEPT);
    }

    /// Whether that of a day is at hand.
    boolean isKnownOn(LocalDate day) {
        var known = kept;
        return known != null
                && !known.isOlder(KEPT, clock.instant())
                && LocalDate.ofInstant(known.from(), WorkingCalendar.ZONE).equals(day);
    }

    /// Makes it anew well before it has to be: whoever asks then never waits for it.
    void renew() {
        noOlderThan(KEPT.dividedBy(2));
    }

    private Experience noOlderThan(Duration age) {
        var known = kept;
        var at = clock.instant();
        if (known == null || known.isOlder(age, at)) {
            known = new Kept(before(organisation.today().plusDays(1)), at);
            kept = known;
        }
        return known.experience();
    }

    /// What was known on the morning of a day.
    Experience before(LocalDate day) {
        var from = day.minusMonths(MONTHS).withDayOfMonth(1);
        return new Experience(
                repository.arrows(
                        new ProcessScope(Set.of(), null, from, day.minusDays(1)), ENOUGH_MONTHS));
    }

    void forget() {
        kept = null;
    }
}
