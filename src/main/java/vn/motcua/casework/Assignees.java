package vn.motcua.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseState.AwaitingAssignment;
import vn.motcua.casework.CaseState.Working;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Whom a case can be given to (phân công): those who act today in the role of the work it is at or
/// comes to, in its unit; where nobody there does, in the nearest unit above.
@Component
public class Assignees {

    private final Organisation organisation;

    Assignees(Organisation organisation) {
        this.organisation = organisation;
    }

    /// Nobody when the case is at no work and comes to none.
    public List<PostHolder> of(Case file, Route route) {
        var role = roleOfWork(file.state(), route);
        return role == null ? List.of() : holders(file.unit(), role);
    }

    /// @throws NotAnAssignee if the command names somebody the case cannot be given to
    void demand(Case file, Route route, Command command) {
        var named = named(command);
        var role = roleOfWork(file.state(), route);
        if (named == null || role == null) {
            return;
        }
        if (holders(file.unit(), role).stream().noneMatch(h -> h.account().equals(named))) {
            throw new NotAnAssignee(command);
        }
    }

    private static @Nullable AccountId named(Command command) {
        return switch (command) {
            case Command.Assign(var officer) -> officer;
            case Command.HandOver(var officer) -> officer;
            default -> null;
        };
    }

    private static @Nullable Role roleOfWork(CaseState state, Route route) {
        return switch (state) {
            case AwaitingAssignment(var step, _) ->
                    route.at(route.next(step, Step.Kind.WORK)).role();
            case Working(var step, _, _) -> route.at(step).role();
            default -> null;
        };
    }

    private List<PostHolder> holders(AgencyId unit, Role role) {
        for (var at = unit; at != null; at = above(at)) {
            var found = organisation.holders(at, role, organisation.today());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable AgencyId above(AgencyId unit) {
        return organisation.find(unit).map(Agency::parent).orElse(null);
    }
}
