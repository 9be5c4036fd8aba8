package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Refusal;

/// The agencies are not such that this change could be made on that day.
public final class ReorganisationRefused extends Refusal {

    private ReorganisationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ReorganisationRefused(String code, String detail) {
        this(Kind.CONFLICT, code, detail);
    }

    static ReorganisationRefused notYours(AgencyId id) {
        return new ReorganisationRefused(
                Kind.FORBIDDEN, "unit-not-yours", "No right to reorganise " + id);
    }

    static ReorganisationRefused notThere(AgencyId id, LocalDate on) {
        return new ReorganisationRefused("unit-not-there", id + " does not exist on " + on);
    }

    static ReorganisationRefused changesLater(AgencyId id, LocalDate on) {
        return new ReorganisationRefused(
                "unit-changes-later", id + " has a change recorded after " + on);
    }

    static ReorganisationRefused codeTaken(String code, LocalDate on) {
        return new ReorganisationRefused("unit-code-taken", code + " is in use on or after " + on);
    }

    static ReorganisationRefused intoItself(AgencyId id) {
        return new ReorganisationRefused("unit-into-itself", id + " cannot go into itself");
    }

    static ReorganisationRefused unlikeTiers(AgencyId id) {
        return new ReorganisationRefused("unit-unlike-tiers", id + " is of another tier");
    }

    static ReorganisationRefused unitsBelow(AgencyId id) {
        return new ReorganisationRefused("unit-has-units-below", id + " still has units below it");
    }

    static ReorganisationRefused tooFew() {
        return new ReorganisationRefused("unit-too-few", "Fewer units than the change needs");
    }
}
