package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.As;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// A programme, heads of units and tasks for them.
@TestComponent
public class TaskFixtures {

    public static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    public static final LocalDate START = LocalDate.of(2023, 3, 1);
    public static final LocalDate DEADLINE = LocalDate.of(2024, 6, 28);

    private final AgencyImport agencies;
    private final Organisation organisation;
    private final Staff staff;
    private final Directives directives;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    TaskFixtures(
            AgencyImport agencies, Organisation organisation, Staff staff, Directives directives) {
        this.agencies = agencies;
        this.organisation = organisation;
        this.staff = staff;
        this.directives = directives;
    }

    /// Somebody who heads a unit.
    public record Head(AgencyId unit, PostId post, Actor actor) {}

    public AgencyId unit(String code) {
        agencies.load();
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    public Actor programmeStaff() {
        return As.officer(unit("H41").value(), Role.PROGRAMME_STAFF);
    }

    public Actor leader() {
        return As.officer(unit("H41").value(), Role.LEADER);
    }

    /// A unit that nobody heads, whoever was hired for it elsewhere.
    public AgencyId headless(String code) {
        var unit = unit(code);
        var today = organisation.today();
        organisation.holders(unit, Role.HEAD, today).stream()
                .filter(holder -> !holder.substitute())
                .forEach(holder -> staff.end(Actor.program(), holder.post(), today));
        return unit;
    }

    /// Somebody else heads a unit from now on; the post of whoever did has ended.
    public Head succeed(String code) {
        headless(code);
        return java.util.Objects.requireNonNull(heads.compute(code, (c, _) -> hire(c)));
    }

    public Head head(String code) {
        return heads.computeIfAbsent(code, this::hire);
    }

    private Head hire(String code) {
        var unit = unit(code);
        var account =
                staff.hire(Actor.program(), "Trần Văn Thử", UUID.randomUUID() + "@nghean.example");
        var post = staff.give(Actor.program(), account, unit, Role.HEAD, LocalDate.of(2022, 1, 1));
        return new Head(unit, post, Actor.staff(account, List.of(new Post(post, unit, Role.HEAD))));
    }

    /// A programme of its own, so that tests do not count each other's tasks.
    public String programme() {
        var code = "thu-" + UUID.randomUUID();
        directives.enter(
                new NewProgramme(
                        code,
                        "Chương trình thử",
                        unit("H41"),
                        "utility-groups",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        null,
                        true),
                programmeStaff());
        return code;
    }

    public Clarities clarities(Head head) {
        return new Clarities(
                head.post(),
                "Số hoá hồ sơ hộ tịch",
                START,
                DEADLINE,
                head.unit(),
                "Chịu trách nhiệm trước UBND tỉnh",
                List.of("Báo cáo kết quả"),
                "Được điều động cán bộ của đơn vị");
    }

    public NewTask newTask(String programme, Head head) {
        return new NewTask(
                UUID.randomUUID().toString(),
                new NewTask.Place(programme, "services", null, "Cuộc họp thử", null),
                clarities(head),
                List.of(),
                false);
    }

    public TaskId assigned(String programme, Head head) {
        return directives.assign(newTask(programme, head), programmeStaff());
    }

    public TaskId inProgress(String programme, Head head) {
        var id = assigned(programme, head);
        directives.act(head.actor(), id, 1, new TaskCommand.Acknowledge());
        directives.act(head.actor(), id, 2, new TaskCommand.Start());
        return id;
    }

    public TaskCommand.Report report() {
        return new TaskCommand.Report(
                "Đã số hoá toàn bộ",
                null,
                List.of(Evidence.link("https://nghean.example/bao-cao")));
    }
}
