package vn.motcua.directive.inspection;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.inspection.FindingState.Confirmed;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.FindingState.Open;
import vn.motcua.directive.inspection.FindingState.Remedied;
import vn.motcua.shared.AgencyId;

/// Something an inspection found (tồn tại, hạn chế). Immutable; a step returns the finding after
/// it.
public record Finding(
        FindingId id, InspectionId inspection, Found found, FindingState state, int version) {

    /// What was found, and who is to remedy it by when.
    public record Found(AgencyId unit, String what, LocalDate due) {}

    /// Where it stands on the page of its inspection.
    public String path() {
        return "/programme/inspections/%s#finding-%s".formatted(inspection, id);
    }

    /// Says anew what was found, as long as it waits to be remedied.
    Finding correct(Found next) {
        if (state instanceof Open) {
            return new Finding(id, inspection, next, state, version);
        }
        throw refused("correct-finding");
    }

    Finding remedy(Instant at, Evidence evidence) {
        if (state instanceof Open) {
            return in(new Remedied(at, evidence));
        }
        throw refused("remedy");
    }

    Finding confirm(Instant at) {
        if (state instanceof Remedied(_, var evidence)) {
            return in(new Confirmed(at, evidence));
        }
        throw refused("confirm");
    }

    Finding sendBack(Instant at) {
        if (state instanceof Remedied) {
            return in(new Open(at));
        }
        throw refused("send-back");
    }

    public boolean isLate(LocalDate today) {
        return !(state instanceof Confirmed) && found.due().isBefore(today);
    }

    private Finding in(FindingState next) {
        return new Finding(id, inspection, found, next, version);
    }

    StepRefused refused(String step) {
        return StepRefused.notNow(state.code().code(), step);
    }
}
