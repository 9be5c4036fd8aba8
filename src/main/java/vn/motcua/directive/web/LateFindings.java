package vn.motcua.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.inspection.FindingRow;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.LateSource;

/// Findings past their day, on the first page of those who direct, with the unit whose turn it is.
/// A line names the inspection and not what was found, which is free text and may be about people.
@Component
@Order(2)
class LateFindings implements LateSource {

    private final Inspections inspections;
    private final ProgrammeUnits units;
    private final Reach reach;
    private final Organisation organisation;

    LateFindings(
            Inspections inspections, ProgrammeUnits units, Reach reach, Organisation organisation) {
        this.inspections = inspections;
        this.units = units;
        this.reach = reach;
        this.organisation = organisation;
    }

    @Override
    public @Nullable Late late(AgencyId unit, Actor actor, int limit) {
        if (!reach.covers(actor, Reach.READ, unit)) {
            return null;
        }
        var all = organisation.subtree(List.of(unit));
        var counts = inspections.counts(all);
        if (counts.open() == 0) {
            return null;
        }
        var rows = counts.late() == 0 ? List.<FindingRow>of() : inspections.late(all, null, limit);
        return new Late(
                "programme.findings.late",
                "programme.findings.late.of",
                counts.late(),
                counts.open(),
                LateFindingsPage.path(units.code(unit)),
                rows.stream().map(this::line).toList());
    }

    private Line line(FindingRow row) {
        return new Line(
                row.held().title(),
                units.name(row.turn()),
                row.finding().found().due(),
                row.finding().path());
    }
}
