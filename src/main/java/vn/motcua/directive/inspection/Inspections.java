package vn.motcua.directive.inspection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.documents.DocumentId;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Inspections: entered by those who edit the programme in the unit that inspects; what was found
/// is remedied by the unit it concerns and confirmed or sent back by those who inspected.
@Service
@Transactional
public class Inspections {

    /// The step by which a unit answers to a finding.
    public static final String REMEDY = "remedy";

    private final InspectionRepository inspections;
    private final InspectionNews news;
    private final Courses courses;
    private final Reach reach;
    private final Organisation organisation;

    Inspections(
            InspectionRepository inspections,
            InspectionNews news,
            Courses courses,
            Reach reach,
            Organisation organisation) {
        this.inspections = inspections;
        this.news = news;
        this.courses = courses;
        this.reach = reach;
        this.organisation = organisation;
    }

    /// Enters an inspection. The same identifier twice is one.
    public void enter(InspectionId id, Held held, By by) {
        reach.demand(by.actor(), Reach.EDIT, held.unit());
        if (inspections.insert(id, held)) {
            courses.note(id.value(), by, "inspect", held.decision());
        }
    }

    /// Enters something that was found. The same identifier twice is one finding.
    public void find(FindingId id, InspectionId inspection, Found found, By by) {
        demandInspector(inspection, by);
        if (inspections.insert(id, inspection, found, by)) {
            courses.note(id.value(), by, "find", found.what());
            news.found(finding(by.actor(), id), get(by.actor(), inspection).held(), by);
        }
    }

    /// Says anew what was found, at which unit and by when it is to be remedied, as long as nobody
    /// has answered to it; what it was stays in its course. The unit is told of another day, and
    /// another unit of it all.
    public void correct(FindingId id, int version, Found next, By by) {
        var finding = finding(by.actor(), id);
        demandInspector(finding.inspection(), by);
        if (courses.of(List.of(id.value())).stream().anyMatch(e -> e.step().equals(REMEDY))) {
            throw finding.refused("correct-finding");
        }
        step(finding, version, f -> f.correct(next));
        var before = finding.found();
        courses.note(id.value(), by, "correct-finding", words(before));
        if (!before.unit().equals(next.unit()) || !before.due().equals(next.due())) {
            news.found(finding(by.actor(), id), held(finding), by);
        }
    }

    private String words(Found found) {
        return "%s; %s; %s"
                .formatted(
                        organisation.get(found.unit()).name(),
                        found.what(),
                        Formats.date(found.due(), Messages.VIETNAMESE));
    }

    /// The unit says that it has remedied a finding, and shows how.
    public void remedy(FindingId id, int version, Evidence evidence, By by) {
        var finding = finding(by.actor(), id);
        reach.demand(by.actor(), Reach.REPORT, finding.found().unit());
        step(finding, version, f -> f.remedy(by.at(), evidence));
        courses.note(id.value(), by, REMEDY, evidence.words(), evidence.paperOrNull());
        news.remedied(finding, held(finding), by);
    }

    /// Whoever inspected has seen that it is so.
    public void confirm(FindingId id, int version, By by) {
        var finding = finding(by.actor(), id);
        demandInspector(finding.inspection(), by);
        step(finding, version, f -> f.confirm(by.at()));
        courses.note(id.value(), by, "confirm", finding.found().what());
        news.confirmed(finding, held(finding), by);
    }

    /// The evidence does not do.
    public void sendBack(FindingId id, int version, String why, By by) {
        var finding = finding(by.actor(), id);
        demandInspector(finding.inspection(), by);
        step(finding, version, f -> f.sendBack(by.at()));
        courses.note(id.value(), by, "send-back", why);
        news.sentBack(finding, held(finding), by);
    }

    private Held held(Finding finding) {
        return inspections
                .find(finding.inspection(), organisation.today())
                .orElseThrow(() -> new NotFound("inspection"))
                .held();
    }

    /// What the actor's units have to remedy, and those that went into them, that due first.
    @Transactional(readOnly = true)
    public List<Finding> toRemedy(Actor actor, int limit) {
        var units = reach.own(actor, Reach.REPORT);
        return units.isEmpty() ? List.of() : inspections.toRemedy(units, limit);
    }

    /// What the actor, who inspected, has to look at: units say that it is remedied.
    @Transactional(readOnly = true)
    public List<Finding> toConfirm(Actor actor, int limit) {
        var units = reach.of(actor, Reach.EDIT);
        return units.isEmpty() ? List.of() : inspections.toConfirm(units, limit);
    }

    /// What is late of some units, whatever the actor may see: not confirmed and past its day, that
    /// longest late first.
    ///
    /// @param after where the page before ended, or null
    @Transactional(readOnly = true)
    public List<FindingRow> late(
            Collection<AgencyId> units, FindingRow.@Nullable Place after, int limit) {
        return inspections.late(units, organisation.today(), after, limit);
    }

    /// How many findings of some units are not confirmed, and how many of them are late.
    @Transactional(readOnly = true)
    public FindingCounts counts(Collection<AgencyId> units) {
        return inspections.counts(units, organisation.today());
    }

    private void step(Finding finding, int version, UnaryOperator<Finding> step) {
        if (finding.version() != version) {
            throw StepRefused.stale(finding.id());
        }
        inspections.update(step.apply(finding));
    }

    private void demandInspector(InspectionId id, By by) {
        reach.demand(by.actor(), Reach.EDIT, get(by.actor(), id).held().unit());
    }

    /// @throws NotFound if there is none, or it concerns no unit in reach
    @Transactional(readOnly = true)
    public Inspection get(Actor actor, InspectionId id) {
        var inspection =
                inspections
                        .find(id, organisation.today())
                        .orElseThrow(() -> new NotFound("inspection"));
        if (!reach.covers(actor, Reach.READ, inspection.held().unit())
                && findings(actor, inspection).isEmpty()) {
            throw new NotFound("inspection");
        }
        return inspection;
    }

    /// What it found, as far as the actor reaches; whoever reaches the unit that inspected sees
    /// all.
    @Transactional(readOnly = true)
    public List<Finding> findings(Actor actor, Inspection inspection) {
        var all = inspections.findings(inspection.id());
        return reach.covers(actor, Reach.READ, inspection.held().unit())
                ? all
                : all.stream()
                        .filter(f -> reach.covers(actor, Reach.READ, f.found().unit()))
                        .toList();
    }

    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public Finding finding(Actor actor, FindingId id) {
        var finding = inspections.find(id).orElseThrow(() -> new NotFound("finding"));
        var inspection = get(actor, finding.inspection());
        if (!findings(actor, inspection).contains(finding)) {
            throw new NotFound("finding");
        }
        return finding;
    }

    /// A file that once was to show that a finding is remedied, whatever was said to it then.
    ///
    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public DocumentId paper(Actor actor, FindingId id, UUID paper) {
        return courses.paper(finding(actor, id).id().value(), paper);
    }

    /// A page of the inspections, the latest first.
    ///
    /// @param before number at which the page before ended, or null
    @Transactional(readOnly = true)
    public List<Inspection> list(Actor actor, @Nullable Integer before, int limit) {
        return inspections.list(reach.of(actor, Reach.READ), organisation.today(), before, limit);
    }
}
