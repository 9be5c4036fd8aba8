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

/// Which tasks are meant where a unit is looked at as a whole: the tasks led by the unit and those
/// below it; for the unit that directs a plan that plan, but what is late or nearly late is told of
/// all that was handed down as well, for a plan can be in time while its parts are not.
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

    /// @param counts of what is told as a whole
    /// @param path of its list, up to the light it is narrowed to
    /// @param led of all that the unit and those below it lead, by which lateness is told
    /// @param filter of these
    /// @param ledPath of their list, up to the light it is narrowed to
    record Meant(
            PlanCounts counts, String path, PlanCounts led, TaskFilter filter, String ledPath) {}

    Meant of(AgencyId unit) {
        var leads = organisation.subtree(List.of(unit));
        var filter = TaskFilter.led(Set.of(), leads);
        var path = "/programme/mine?unit=" + organisation.get(unit).code() + "&light=";
        var programme = directives.current().filter(p -> p.owner().equals(unit));
        if (programme.isEmpty()) {
            var counts = inquiry.countsOf(leads);
            return new Meant(counts, path, counts, filter, path);
        }
        var directed = inquiry.directed(programme.get().code(), leads);
        return new Meant(directed.plan(), "/programme?light=", directed.led(), filter, path);
    }
}
