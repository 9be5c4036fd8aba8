package vn.motcua.operations;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Which units somebody may look at in the operations centre: their own and what lies below.
@Service
public class Watching {

    /// The authority to look at the wall.
    public static final String WATCH = "wall:watch";

    private final Organisation organisation;

    Watching(Organisation organisation) {
        this.organisation = organisation;
    }

    /// The unit asked for by its code, or the highest of the actor's own.
    ///
    /// @throws NotFound if there is none or the actor may not look at it
    public Agency unit(Actor actor, @Nullable String code) {
        var own = actor.agenciesWith(WATCH);
        if (code == null || code.isBlank()) {
            return own.stream()
                    .map(organisation::get)
                    .min(Comparator.comparing(Agency::tier).thenComparing(Agency::code))
                    .orElseThrow(() -> new NotFound("unit"));
        }
        return organisation
                .byCode(code.strip(), organisation.today())
                .filter(unit -> organisation.covers(own, unit.id()))
                .orElseThrow(() -> new NotFound("unit"));
    }

    /// Whether somebody may look at a unit.
    public boolean sees(Actor actor, Agency unit) {
        return organisation.covers(actor.agenciesWith(WATCH), unit.id());
    }

    /// Whether they still may, by the posts they hold today.
    public boolean stillSees(Actor actor, Agency unit) {
        var posts = organisation.postsOf(actor.account(), organisation.today());
        return sees(Actor.staff(actor.account(), posts), unit);
    }
}
