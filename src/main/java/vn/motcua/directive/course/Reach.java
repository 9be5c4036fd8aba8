package vn.motcua.directive.course;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Whose things an actor reaches: those of the units of their posts, and of all below.
@Service
public class Reach {

    /// Sees the programme's direction.
    public static final String READ = "programme:read";

    /// Prepares and keeps it.
    public static final String EDIT = "programme:edit";

    /// Reports on it for a unit.
    public static final String REPORT = "programme:report";

    /// Decides.
    public static final String DECIDE = "programme:decide";

    private final Organisation organisation;

    Reach(Organisation organisation) {
        this.organisation = organisation;
    }

    /// The units in which the authority counts, and all below them.
    public Set<AgencyId> of(Actor actor, String authority) {
        return organisation.subtree(actor.agenciesWith(authority));
    }

    /// The units in which the authority counts by itself, and those that went into them.
    public Set<AgencyId> own(Actor actor, String authority) {
        return organisation.withPredecessors(actor.agenciesWith(authority));
    }

    /// A unit by its code with all below it; all the actor reaches where none is named.
    ///
    /// @throws NotFound if there is none or it is not reached
    public Set<AgencyId> within(Actor actor, String authority, String code) {
        if (code.isBlank()) {
            return of(actor, authority);
        }
        return organisation
                .byCode(code.strip(), organisation.today())
                .filter(u -> organisation.covers(actor.agenciesWith(authority), u.id()))
                .map(u -> organisation.subtree(List.of(u.id())))
                .orElseThrow(() -> new NotFound("unit"));
    }

    /// Who reports does so for their own unit alone; other rights reach down.
    public boolean covers(Actor actor, String authority, AgencyId unit) {
        var own = actor.agenciesWith(authority);
        return authority.equals(REPORT)
                ? own.contains(organisation.currentSuccessor(unit))
                : organisation.covers(own, unit);
    }

    /// @throws StepRefused if the authority does not count in the unit
    public void demand(Actor actor, String authority, AgencyId unit) {
        if (!covers(actor, authority, unit)) {
            throw StepRefused.notYours(authority);
        }
    }
}
