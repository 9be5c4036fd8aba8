package vn.motcua.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotModels.Replication;
import vn.motcua.directive.pilot.PilotReport;
import vn.motcua.indicators.Figures;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// The 38 pilot models of the review: names as far as the sources give them, the others marked as
/// samples; where each runs, what was reported, and who reported nothing.
@Component
@Order(30)
class PilotChapter implements Chapter {

    private static final int TRIED = 3;
    private static final int MONTHS = 6;
    private static final double REPORTS = 0.93;
    private static final double SILENT_UNITS = 0.06;
    private static final String MEASURED_BY = "online-rate";

    private final PilotModels models;
    private final Figures figures;

    PilotChapter(PilotModels models, Figures figures) {
        this.models = models;
        this.figures = figures;
    }

    /// One line of the list of models.
    private record Known(int number, int group, String name, String purpose, String source) {}

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        lines().forEach(known -> tell(teller, known));
    }

    private void tell(Teller teller, Known known) {
        var id = new PilotId(new UUID(teller.setting.random().nextLong(), known.number));
        var trial = teller.pick(TRIED);
        var begun = teller.daysAgo(MONTHS * 30 - known.number % 30);
        models.propose(id, plan(teller, known), trial, teller.day(begun), teller.editor(begun));
        if (known.number % 19 == 0) {
            return;
        }
        models.start(id, 0, "Làm thủ công, chưa có số liệu theo dõi.", teller.editor(begun));
        report(teller, id, trial, begun);
        if (known.number % 3 != 0) {
            return;
        }
        var evaluated = teller.daysAgo(40 + known.number % 20);
        models.evaluate(
                id,
                1,
                "Người dân bớt một lần đi lại; cán bộ bớt nhập tay.",
                teller.editor(evaluated));
        decide(teller, known, id);
    }

    private void decide(Teller teller, Known known, PilotId id) {
        var decided = teller.by(Role.LEADER, teller.daysAgo(20));
        if (known.number % 12 == 0) {
            models.stop(id, 2, "Trùng với mô hình khác, dồn lực cho một mô hình.", decided);
        } else if (known.number % 6 == 3) {
            var further = teller.pick(TRIED + 4);
            var due = teller.day(teller.daysAgo(-30 + known.number));
            models.replicate(
                    id, 2, new Replication("Hiệu quả rõ, chi phí thấp.", further, due), decided);
            further.stream()
                    .filter(_ -> teller.setting.random().nextDouble() < 0.4)
                    .forEach(unit ->
                            models.begin(
                                    id,
                                    unit,
                                    teller.day(teller.daysAgo(10)),
                                    teller.editor(teller.daysAgo(10))));
        }
    }

    /// Each unit for each whole month since; some units never.
    private void report(Teller teller, PilotId id, List<AgencyId> units, Instant begun) {
        var last = teller.day(teller.setting.now()).withDayOfMonth(1).minusMonths(1);
        for (var unit : units) {
            if (teller.setting.random().nextDouble() < SILENT_UNITS) {
                continue;
            }
            for (var month = teller.day(begun).withDayOfMonth(1);
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                if (teller.setting.random().nextDouble() < REPORTS) {
                    report(teller, id, unit, month);
                }
            }
        }
    }

    private void report(Teller teller, PilotId id, AgencyId unit, LocalDate month) {
        var at = month.plusMonths(1).plusDays(2).atTime(9, 30).atZone(Formats.VIETNAM).toInstant();
        var moment = at.isAfter(teller.setting.now()) ? teller.setting.now() : at;
        var done =
                "Đã hướng dẫn %d lượt người dân."
                        .formatted(20 + teller.setting.random().nextInt(400));
        models.report(
                id,
                new PilotReport(unit, month, done, "", moment),
                new By(teller.head(unit), moment));
    }

    private Plan plan(Teller teller, Known known) {
        var figure = known.group == 1 && figures.find(MEASURED_BY).isPresent() ? MEASURED_BY : null;
        return new Plan(
                known.name,
                known.purpose,
                known.group,
                teller.province().id(),
                figure,
                figure == null ? "Số lượt thực hiện theo báo cáo tháng" : null,
                known.source.isEmpty() ? null : known.source);
    }

    private static List<Known> lines() {
        try (var in = PilotChapter.class.getResourceAsStream("/demonstration/pilot-models.csv")) {
            var text =
                    new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            StandardCharsets.UTF_8);
            var known = new ArrayList<Known>();
            text.lines()
                    .skip(1)
                    .forEach(line -> {
                        var parts = line.split(",", -1);
                        known.add(
                                new Known(
                                        known.size() + 1,
                                        Integer.parseInt(parts[0]),
                                        parts[1],
                                        parts[2].replace(';', ','),
                                        parts[3]));
                    });
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
