package vn.motcua.demonstration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.Directives;
import vn.motcua.directive.NewProgramme;
import vn.motcua.directive.NewTarget;
import vn.motcua.directive.Target;
import vn.motcua.directive.Targets;
import vn.motcua.directive.TaskId;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// The plan of Project 06 in the province for 2022 and 2023: 25 tasks by the commands of then. What
/// has a source is the numbers of documents and how many tasks came to which end; names are
/// samples.
@Component
@Order(20)
class PlanChapter implements Chapter {

    static final String PROGRAMME = "da06-2022-2023";

    private static final String PROVINCE = "H41";

    private final Directives directives;
    private final Targets targets;
    private final Figures figures;
    private final TaskCourse course;

    PlanChapter(Directives directives, Targets targets, Figures figures, TaskCourse course) {
        this.directives = directives;
        this.targets = targets;
        this.figures = figures;
        this.course = course;
    }

    @Override
    public void write(Setting setting) {
        var units = new HashMap<String, Agency>();
        setting.units().forEach(u -> units.put(u.code(), u));
        var province = units.get(PROVINCE);
        if (province == null) {
            return;
        }
        var people = setting.staff().getOrDefault(province.id(), Map.of());
        var staff = people.getOrDefault(Role.PROGRAMME_STAFF, List.of());
        var leaders = people.getOrDefault(Role.LEADER, List.of());
        if (staff.isEmpty() || leaders.isEmpty()) {
            return;
        }
        var documents = enterDocuments(staff.getFirst());
        enterProgramme(province.id(), documents.get("06"), staff.getFirst());
        var cast = new TaskCourse.Cast(setting, staff.getFirst(), leaders.getFirst(), documents);
        for (var line : PlanFile.read()) {
            var lead = units.get(line.lead());
            if (lead != null) {
                var id = course.write(cast, line, lead);
                setTarget(staff.getFirst(), id, line, province.id());
                course.finish(cast, line, lead, id);
            }
        }
    }

    private void enterProgramme(AgencyId province, @Nullable UUID founding, Actor staff) {
        directives.enter(
                new NewProgramme(
                        PROGRAMME,
                        "Đề án 06 tại tỉnh Nghệ An, giai đoạn 2022 - 2023 (mẫu)",
                        province,
                        NewProgramme.UTILITY_GROUPS,
                        LocalDate.of(2022, 1, 6),
                        LocalDate.of(2023, 12, 31),
                        founding,
                        true),
                staff);
    }

    /// A document by its short name.
    private record Known(
            String name, String number, LocalDate issued, String issuer, String title) {}

    private static List<Known> known() {
        var government = "Thủ tướng Chính phủ";
        return List.of(
                new Known(
                        "06",
                        "06/QĐ-TTg",
                        LocalDate.of(2022, 1, 6),
                        government,
                        "Đề án 06 về dữ liệu dân cư, định danh và xác thực điện tử"),
                new Known(
                        "422",
                        "422/QĐ-TTg",
                        LocalDate.of(2022, 4, 4),
                        government,
                        "Danh mục dịch vụ công trực tuyến tích hợp năm 2022"),
                new Known(
                        "766",
                        "766/QĐ-TTg",
                        LocalDate.of(2022, 6, 23),
                        government,
                        "Bộ chỉ số phục vụ người dân, doanh nghiệp"),
                new Known(
                        "63",
                        "63/KH-UBND",
                        LocalDate.of(2023, 2, 3),
                        "UBND tỉnh Nghệ An",
                        "Kế hoạch của tỉnh về Đề án 06 năm 2023"),
                new Known(
                        "23",
                        "23-CT/TU",
                        LocalDate.of(2023, 5, 27),
                        "Tỉnh uỷ Nghệ An",
                        "Chỉ thị về Đề án 06"));
    }

    /// Numbers and days have a source; titles are told in our words.
    private Map<String, UUID> enterDocuments(Actor staff) {
        var all = new HashMap<String, UUID>();
        for (var each : known()) {
            var id = UUID.nameUUIDFromBytes(each.number.getBytes(StandardCharsets.UTF_8));
            directives.enter(
                    new DirectiveDocument(
                            id, each.number, each.issued, each.issuer, each.title, null, true),
                    staff);
            all.put(each.name, id);
        }
        return all;
    }

    /// Only what something in this installation declares to measure gets a target.
    private void setTarget(Actor staff, TaskId id, PlanFile.Line line, AgencyId province) {
        figures.find(line.figure())
                .ifPresent(figure ->
                        targets.set(
                                staff,
                                id,
                                new NewTarget(
                                        line.work().replace(" (mẫu)", ""),
                                        figure.key(),
                                        null,
                                        Scope.all(province),
                                        Period.Kind.YEAR,
                                        figure.kind() == Figure.Kind.SHARE
                                                ? Target.Measure.PERCENT
                                                : Target.Measure.NUMBER,
                                        figure.kind() == Figure.Kind.SHARE ? "%" : "tài khoản",
                                        BigDecimal.ZERO,
                                        true,
                                        plan(line))));
    }

    /// Half of the way by the middle of the last year, all of it at its end.
    private static List<Target.Point> plan(PlanFile.Line line) {
        var goal = new BigDecimal(line.goal());
        var middle = LocalDate.of(2023, 6, 30);
        var end = new Target.Point(LocalDate.of(2023, 12, 31), goal);
        return line.start().isBefore(middle)
                ? List.of(new Target.Point(middle, goal.multiply(new BigDecimal("0.75"))), end)
                : List.of(end);
    }
}
