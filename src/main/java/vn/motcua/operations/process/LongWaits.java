package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// From when on an open case waits too long: longer than nine of ten of its kind did.
@Component
class LongWaits {

    private static final double NINTH = 0.9;

    private final Experiences experiences;
    private final OfficeTime time;
    private final Organisation organisation;

    LongWaits(Experiences experiences, OfficeTime time, Organisation organisation) {
        this.experiences = experiences;
        this.time = time;
        this.organisation = organisation;
    }

    /// Where an open case waits, and since when.
    ///
    /// @param applicant whether it is the applicant who has to act
    record Wait(
            String procedure, Activity activity, AgencyId unit, Instant since, boolean applicant) {}

    /// The day of whose experience waits are judged without reading anything; null when there is
    /// none yet, or it is another day's.
    @Nullable LocalDate day() {
        var today = organisation.today();
        return experiences.isKnownOn(today) ? today : null;
    }

    /// Null where the applicant has to act, nothing is known of its kind, or no calendar says.
    @Nullable Instant from(Wait wait) {
        var usual = experiences.now().usual(wait.procedure(), wait.activity());
        if (usual.isEmpty() || wait.applicant()) {
            return null;
        }
        var office = organisation.currentSuccessor(wait.unit());
        return time.after(office.value(), wait.since(), usual.within(NINTH) + 1).orElse(null);
    }
}
