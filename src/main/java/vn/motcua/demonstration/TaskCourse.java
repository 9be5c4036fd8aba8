package vn.motcua.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Clarities;
import vn.motcua.directive.DirectiveReplay;
import vn.motcua.directive.Evidence;
import vn.motcua.directive.NewTask;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.Standing;
import vn.motcua.directive.Target;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRow;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// What happened to a task of the plan, step by step.
@Component
class TaskCourse {

    private static final LocalDate LAST_REPORT = LocalDate.of(2024, 1, 5);
    private static final LocalDate EXTENDED = LocalDate.of(2024, 6, 28);
    private static final int DAYS_BELOW = 30;
    private static final double RETURNED = 0.2;
    private static final double BELOW_LATE = 0.25;
    private static final String DESPITE =
            "Các việc được giao đã làm xong; chỉ tiêu chưa đạt mức giao vì người dân chưa quen cách"
                    + " làm mới, đơn vị tiếp tục hướng dẫn và báo cáo hằng quý (mẫu)";

    private final DirectiveReplay replay;
    private final TaskInquiry inquiry;

    TaskCourse(DirectiveReplay replay, TaskInquiry inquiry) {
        this.replay = replay;
        this.inquiry = inquiry;
    }

    /// Who takes part.
    record Cast(Chapter.Setting setting, Actor staff, Actor leader, Map<String, UUID> documents) {

        Actor head(AgencyId unit) {
            return heads(unit).getFirst();
        }

        private List<Actor> heads(AgencyId unit) {
            return setting.staff().getOrDefault(unit, Map.of()).getOrDefault(Role.HEAD, List.of());
        }

        int some(int least, int most) {
            return setting.random().nextInt(least, most + 1);
        }

        /// In office hours of a day.
        Instant on(LocalDate day) {
            var time = LocalTime.of(8, 0).plusMinutes(some(0, 480));
            return day.atTime(time).atZone(Formats.VIETNAM).toInstant();
        }
    }

    /// Assigns a task and begins it.
    TaskId write(Cast cast, PlanFile.Line line, Agency lead) {
        var head = cast.head(lead.id());
        var post =
                head.posts().stream()
                        .filter(p -> p.role() == Role.HEAD && p.agency().equals(lead.id()))
                        .findFirst()
                        .orElseThrow();
        var task =
                new NewTask(
                        "plan/" + line.work(),
                        new NewTask.Place(
                                PlanChapter.PROGRAMME,
                                line.group(),
                                cast.documents().get(line.document()),
                                null,
                                null),
                        new Clarities(
                                post.id(),
                                line.work(),
                                line.start(),
                                line.deadline(),
                                lead.id(),
                                "Chịu trách nhiệm trước Chủ tịch UBND tỉnh về tiến độ và chất"
                                        + " lượng (mẫu)",
                                List.of(line.product()),
                                "Được yêu cầu đơn vị phối hợp cung cấp số liệu; việc vượt thẩm"
                                        + " quyền báo cáo UBND tỉnh (mẫu)"),
                        List.of(),
                        line.regular());
        var id = replay.assign(task, cast.staff(), cast.on(line.start()));
        begin(cast, head, id, line.start());
        return id;
    }

    private void begin(Cast cast, Actor head, TaskId id, LocalDate day) {
        var known = day.plusDays(cast.some(1, 3));
        replay.act(head, id, new TaskCommand.Acknowledge(), cast.on(known));
        var begun = known.plusDays(cast.some(1, 5));
        replay.act(head, id, new TaskCommand.Start(), cast.on(begun));
    }

    /// What became of it until now.
    void finish(Cast cast, PlanFile.Line line, Agency lead, TaskId id) {
        var handed = line.start().plusDays(20);
        if (!line.spread().isEmpty()) {
            handDown(cast, line, id, handed);
        }
        if (line.open()) {
            stall(cast, line, lead, id);
        } else {
            complete(cast, line, cast.head(lead.id()), id);
        }
    }

    private void handDown(Cast cast, PlanFile.Line line, TaskId id, LocalDate day) {
        var districts =
                cast.setting().units().stream()
                        .filter(u -> u.tier() == Tier.DISTRICT)
                        .map(Agency::id)
                        .toList();
        var until = line.deadline().minusDays(DAYS_BELOW);
        var shares = shares(cast, id);
        replay.act(
                cast.staff(),
                id,
                new TaskCommand.HandDown(districts, line.work(), until, shares),
                cast.on(day));
        var children = new ArrayList<>(inquiry.view(cast.staff(), id).below());
        children.sort(Comparator.comparing(r -> r.id().value()));
        for (var child : children) {
            begin(cast, cast.head(child.lead()), child.id(), day);
            if (!line.open() || cast.setting().random().nextDouble() >= BELOW_LATE) {
                completeBelow(cast, child, until);
            }
        }
    }

    /// The shares that the system measures, which every district is to reach by itself.
    private List<TaskCommand.TakenTarget> shares(Cast cast, TaskId id) {
        return inquiry.view(cast.staff(), id).targets().stream()
                .map(Standing::target)
                .filter(t -> t.measured() && t.measure() == Target.Measure.PERCENT)
                .map(t -> new TaskCommand.TakenTarget(t.id(), t.goal().value()))
                .toList();
    }

    private void completeBelow(Cast cast, TaskRow child, LocalDate until) {
        var reported = until.minusDays(cast.some(0, 10));
        var head = cast.head(child.lead());
        report(head, child.id(), cast.on(reported));
        replay.act(
                cast.leader(),
                child.id(),
                new TaskCommand.Accept("Đạt yêu cầu"),
                cast.on(reported.plusDays(cast.some(1, 4))));
    }

    private void complete(Cast cast, PlanFile.Line line, Actor head, TaskId id) {
        var reported = line.deadline().minusDays(cast.some(0, 5));
        if (cast.setting().random().nextDouble() < RETURNED) {
            report(head, id, cast.on(reported.minusDays(8)));
            replay.act(
                    cast.leader(),
                    id,
                    new TaskCommand.Return("Bổ sung phụ lục số liệu của từng đơn vị"),
                    cast.on(reported.minusDays(5)));
        }
        report(head, id, cast.on(earlier(reported, LAST_REPORT)));
        var accepted = reported.plusDays(cast.some(1, 4));
        replay.act(cast.leader(), id, new TaskCommand.Accept("Đạt yêu cầu"), cast.on(accepted));
        replay.act(
                cast.leader(),
                id,
                line.end().equals("carried")
                        ? new TaskCommand.CarryOn("Duy trì, báo cáo hằng quý")
                        : new TaskCommand.Close(null),
                cast.on(accepted.plusDays(1)));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// It could not be done in time: an obstacle nobody has removed, and more time.
    private void stall(Cast cast, PlanFile.Line line, Agency lead, TaskId id) {
        var head = cast.head(lead.id());
        var noticed = line.deadline().minusDays(50L + cast.some(0, 10));
        var connection = line.spread().isEmpty();
        replay.act(
                head,
                id,
                new TaskCommand.RaiseObstacle(
                        connection ? Obstacle.Kind.CONNECTION : Obstacle.Kind.EQUIPMENT,
                        connection
                                ? "Hệ thống của bộ, ngành chưa kết nối với hệ thống của tỉnh (mẫu)"
                                : "Nhiều xã thiếu máy quét, máy tính cũ (mẫu)",
                        lead.id()),
                cast.on(noticed));
        var asked = line.deadline().minusDays(cast.some(6, 12));
        replay.act(
                head,
                id,
                new TaskCommand.AskExtension(EXTENDED, "Chờ gỡ điểm nghẽn đã báo cáo"),
                cast.on(asked));
        replay.act(
                cast.leader(),
                id,
                new TaskCommand.GrantExtension(EXTENDED, "Đồng ý, báo cáo hằng tháng"),
                cast.on(asked.plusDays(cast.some(1, 4))));
    }

    /// With the reason for which the program asks, where a goal that it measures was not reached.
    private void report(Actor head, TaskId id, Instant at) {
        var report =
                new TaskCommand.Report(
                        "Đã hoàn thành, nộp sản phẩm kèm theo (mẫu)",
                        replay.misses(id, at) ? DESPITE : null,
                        List.of(Evidence.link("https://minh-chung.example/nhiem-vu/" + id)));
        replay.act(head, id, report, at);
    }
}
