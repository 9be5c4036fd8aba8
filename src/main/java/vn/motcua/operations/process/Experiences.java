package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;

/// The experience of the last half-year, kept for a few minutes.
@Component
class Experiences {

    static final int MONTHS = 6;
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

    private record Kept(Experience experience, Instant until) {}

    Experience now() {
        var known = kept;
        var at = clock.instant();
        if (known == null || known.until().isBefore(at)) {
            known = new Kept(before(organisation.today().plusDays(1)), at.plus(KEPT));
            kept = known;
        }
        return known.experience();
    }

    /// What was known on the morning of a day.
    Experience before(LocalDate day) {
        var from = day.minusMonths(MONTHS).withDayOfMonth(1);
        return new Experience(
                repository.arrows(new ProcessScope(Set.of(), null, from, day.minusDays(1))));
    }

    void forget() {
        kept = null;
    }
}
