package vn.motcua.directive.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.TestTime.HandClock;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.TaskFixtures;
import vn.motcua.directive.course.By;
import vn.motcua.directive.meeting.Meeting;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.Merit;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.shared.Role;

/// What happened in November 2023, for reports of the half-year: a task, a pilot model, a meeting
/// and a commendation.
@TestComponent
class ToldThings {

    private static final Instant THEN = Instant.parse("2023-11-15T02:00:00Z");

    private final ProgrammePeople people;
    private final TaskFixtures tasks;
    private final PilotModels models;
    private final Meetings meetings;
    private final Commendations commendations;
    private final HandClock clock;
    private boolean told;

    ToldThings(
            ProgrammePeople people,
            TaskFixtures tasks,
            PilotModels models,
            Meetings meetings,
            Commendations commendations,
            HandClock clock) {
        this.people = people;
        this.tasks = tasks;
        this.models = models;
        this.meetings = meetings;
        this.commendations = commendations;
        this.clock = clock;
    }

    void happened() {
        if (told) {
            return;
        }
        clock.set(THEN);
        try {
            tasks.assigned(tasks.programme(), tasks.head("H41.38"));
            model();
            meeting();
            commendation();
            told = true;
        } finally {
            clock.reset();
        }
    }

    private void model() {
        var plan =
                new PilotModel.Plan(
                        "Mô hình của báo cáo",
                        "Bớt đi lại",
                        1,
                        people.unit("H41"),
                        null,
                        "Sổ theo dõi",
                        null);
        models.propose(
                new PilotId(UUID.randomUUID()),
                plan,
                List.of(people.unit("H41.38")),
                LocalDate.of(2023, 12, 31),
                new By(people.editor(), THEN));
    }

    private void meeting() {
        var id = new MeetingId(UUID.randomUUID());
        var by = new By(people.editor(), THEN);
        var plan =
                new Meeting.Plan(
                        "Họp của báo cáo",
                        people.unit("H41"),
                        THEN,
                        THEN.plus(Duration.ofHours(2)),
                        "Hội trường",
                        null);
        meetings.plan(id, plan, by);
        meetings.invite(id, 0, List.of(people.unit("H41.38")), Role.HEAD, true, by);
        meetings.announce(id, 1, by);
        meetings.hold(id, 2, by);
    }

    private void commendation() {
        var id = new MeritId(UUID.randomUUID());
        var plan = new Merit.Plan(people.unit("H41.38"), null, Merit.Honour.MERIT, "Làm sớm");
        commendations.propose(id, plan, List.of(), new By(people.editor(), THEN));
        commendations.award(
                List.of(id), "7/QĐ-BC", LocalDate.of(2023, 11, 20), new By(people.leader(), THEN));
    }
}
