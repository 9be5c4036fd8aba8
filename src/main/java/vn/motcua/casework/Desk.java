package vn.motcua.casework;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseState.Accepted;
import vn.motcua.casework.CaseState.Issued;
import vn.motcua.casework.CaseState.OnRoute;
import vn.motcua.casework.CaseState.Submitted;
import vn.motcua.catalogue.Route;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Whose desk a case lies on: the unit and the role that act next. The receiving unit takes in,
/// hands over and returns; the deciding unit does the rest.
///
/// @param queue a role's code, `applicant` when we wait for them, or null when all is over
record Desk(AgencyId unit, @Nullable String queue) {

    static final String APPLICANT = "applicant";

    static Desk of(Case file, Route route) {
        return switch (file.state()) {
            case Submitted _ -> new Desk(file.filing().receivingUnit(), Role.INTAKE.code());
            case Accepted(var step, _) -> receiving(file, route, step);
            case Issued(var step, _) -> receiving(file, route, step);
            case OnRoute onRoute -> new Desk(file.unit(), role(route, onRoute.step()));
            case CaseState.Waiting _ -> new Desk(file.unit(), APPLICANT);
            case CaseState.Final _ -> new Desk(file.unit(), null);
        };
    }

    private static Desk receiving(Case file, Route route, int step) {
        return new Desk(file.filing().receivingUnit(), role(route, step));
    }

    private static String role(Route route, int step) {
        return route.at(step).role().code();
    }
}
