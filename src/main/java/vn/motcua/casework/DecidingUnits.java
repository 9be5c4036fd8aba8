package vn.motcua.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;

/// Where a case can be handed over to (chuyển): the units near the receiving one that decide cases
/// of its procedure filed on its day. Near are the unit itself, or whoever goes on for it, the
/// units directly below, and those above.
@Component
public class DecidingUnits {

    private final Organisation organisation;
    private final Catalogue catalogue;

    DecidingUnits(Organisation organisation, Catalogue catalogue) {
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    /// The receiving unit first.
    public List<Agency> of(Case file, ProcedureVersion procedure) {
        var filed = LocalDate.ofInstant(file.filing().at(), WorkingCalendar.ZONE);
        return near(file.filing().receivingUnit()).stream()
                .filter(a -> catalogue.handles(a, procedure, filed))
                .distinct()
                .toList();
    }

    /// The receiving unit was competent when the case was filed: it may always keep it.
    ///
    /// @throws NotADecidingUnit if the command names a unit that does not decide the case
    void demand(Case file, Command command) {
        if (!(command instanceof Command.Transfer(var to))
                || to.equals(file.filing().receivingUnit())) {
            return;
        }
        var procedure = catalogue.version(file.filing().procedureVersion());
        if (of(file, procedure).stream().noneMatch(a -> a.id().equals(to))) {
            throw new NotADecidingUnit(command);
        }
    }

    private List<Agency> near(AgencyId receiving) {
        var near = new ArrayList<Agency>();
        var first = organisation.get(organisation.currentSuccessor(receiving));
        near.add(first);
        near.addAll(organisation.children(first.id(), organisation.today()));
        Stream.iterate(first, Objects::nonNull, this::above).skip(1).forEach(near::add);
        return near;
    }

    private @Nullable Agency above(Agency agency) {
        return agency.parent() == null ? null : organisation.get(agency.parent());
    }
}
