package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.TestTime.HandClock;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskFixtures;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingId;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.directive.inspection.InspectionId;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;
import vn.motcua.web.WaitingSource.Waiting;

/// On the first of December 2024 the commune Lý Thành goes into Liên Thành.
@ProgrammeTest
@Import(TaskFixtures.class)
class MergedUnitTests {

    static final Instant AFTERWARDS = Instant.parse("2024-12-10T02:00:00Z");
    static final String GONE = "H41.45.31";
    static final String INTO = "H41.45.35";
    static final String BESIDE = "H41.45.33";

    @Autowired ProgrammeWaiting programme;
    @Autowired TaskWaiting taskWaiting;
    @Autowired ProgrammeUnits units;
    @Autowired Inspections inspections;
    @Autowired PilotModels models;
    @Autowired Directives directives;
    @Autowired Courses courses;
    @Autowired Organisation organisation;
    @Autowired ProgrammePeople people;
    @Autowired TaskFixtures tasks;
    @Autowired HandClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_unit_that_took_over_another_sees_what_waits_for_the_other_too() {
        var task = tasks.assigned(tasks.programme(), tasks.head(GONE));
        var finding = new FindingId(UUID.randomUUID());
        var all = List.of(path(task), path(finding, found(finding)), path(hindered()));
        assertThat(waits(people.head(GONE))).containsAll(all);
        assertThat(waits(people.head(INTO))).doesNotContainAnyElementsOf(all);

        clock.set(AFTERWARDS);

        assertThat(waits(people.head(INTO))).containsAll(all);
        assertThat(waits(people.head(BESIDE))).doesNotContainAnyElementsOf(all);
        assertThat(text(people.get("/programme/mine", people.head(INTO)))).contains(path(task));
        assertThat(
                        people.post(
                                "/programme/inspections/findings/" + finding + "/remedy",
                                people.head(INTO),
                                "version",
                                "0",
                                "evidence",
                                "Đã niêm yết"))
                .as("and does it")
                .hasStatus(303);
    }

    @Test
    void who_took_over_a_unit_reports_on_the_models_that_ran_there() {
        var id = new PilotId(UUID.randomUUID());
        var gone = people.unit(GONE);
        var plan =
                new Plan("Mô hình thử", "Quét QR", 1, people.unit("H41"), null, "biên bản", null);
        models.propose(id, plan, List.of(gone), ProgrammePeople.TODAY, now());
        models.start(id, 0, "chép tay", now());
        var here = "/programme/models/" + id;
        String[] report = {
            "unit", "" + gone.value(), "month", "2024-11", "done", "Đã hướng dẫn người dân"
        };

        clock.set(AFTERWARDS);

        assertThat(text(people.get(here, people.head(INTO))))
                .contains("<option value=\"%s\"".formatted(gone.value()));
        assertThat(people.post(here + "/reports", people.head(BESIDE), report)).hasStatus(404);
        assertThat(people.post(here + "/reports", people.head(INTO), report)).hasStatus(303);
        assertThat(text(people.get(here, people.head(INTO)))).contains("Đã hướng dẫn người dân");
    }

    private By now() {
        return courses.now(people.editor());
    }

    @Test
    void units_are_named_as_they_are_today() {
        var both = Set.of(people.unit(GONE), people.unit(INTO));
        assertThat(units.names(both)).contains(", ");

        clock.set(AFTERWARDS);

        assertThat(units.names(both)).isEqualTo(organisation.get(people.unit(INTO)).name());
    }

    private InspectionId found(FindingId id) {
        var inspection = new InspectionId(UUID.randomUUID());
        var by = courses.now(people.editor());
        inspections.enter(
                inspection,
                new Held("Kiểm tra thử", "10/QĐ-TCT", people.unit("H41"), ProgrammePeople.TODAY),
                by);
        inspections.find(
                id,
                inspection,
                new Found(people.unit(GONE), "Chưa niêm yết phí", LocalDate.of(2024, 12, 31)),
                by);
        return inspection;
    }

    /// A task of another unit, in whose way stands what the unit that ends can remove.
    private TaskId hindered() {
        var head = tasks.head("H41.45.36");
        var id = tasks.inProgress(tasks.programme(), head);
        directives.act(
                head.actor(),
                id,
                3,
                new TaskCommand.RaiseObstacle(
                        Obstacle.Kind.EQUIPMENT, "Thiếu máy quét", people.unit(GONE)));
        return id;
    }

    private List<String> waits(Actor actor) {
        return Stream.<WaitingSource>of(programme, taskWaiting)
                .flatMap(s -> s.waitingFor(actor).stream())
                .map(Waiting::path)
                .map(p -> p.replace("#obstacles", ""))
                .toList();
    }

    private static String path(TaskId task) {
        return "/programme/tasks/" + task;
    }

    private static String path(FindingId finding, InspectionId inspection) {
        return "/programme/inspections/%s#finding-%s".formatted(inspection, finding);
    }
}
