package vn.motcua.directive.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Directives;
import vn.motcua.directive.PlanCounts;
import vn.motcua.directive.TaskFilter;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// Which tasks are meant where a unit is looked at as a whole: the plan for the unit that directs
/// it, the tasks led by the unit and those below it for any other.
@Component
class TasksOfUnit {

    private final Directives directives;
    private final TaskInquiry inquiry;
    private final Organisation organisation;

    TasksOfUnit(Directives directives, TaskInquiry inquiry, Organisation organisation) {
        this.directives = directives;
        this.inquiry = inquiry;
        this.organisation = organisation;
    }

    /// @param path of the list, up to the light it is narrowed to
    record Meant(PlanCounts counts, TaskFilter filter, String path) {}

    Meant of(AgencyId unit) {
        var programme = directives.current().filter(p -> p.owner().equals(unit)).map(p -> p.code());
        return programme.map(this::plan).orElseGet(() -> led(unit));
    }

    private Meant plan(String programme) {
        return new Meant(
                directives.counts(programme, organisation.today()),
                TaskFilter.plan(programme),
                "/programme?light=");
    }

    private Meant led(AgencyId unit) {
        var leads = organisation.subtree(List.of(unit));
        return new Meant(
                inquiry.countsOf(leads),
                new TaskFilter(null, null, Set.of(), leads, false, null),
                "/programme/mine?unit=" + organisation.get(unit).code() + "&light=");
    }
}
