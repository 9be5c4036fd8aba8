package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TestFigure;
import vn.motcua.directive.course.By;
import vn.motcua.directive.pilot.PilotId;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotModels.Replication;
import vn.motcua.directive.pilot.PilotReport;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;

@ProgrammeTest
class PilotModelPagesTests {

    static final Instant IN_OCTOBER = Instant.parse("2023-10-05T03:00:00Z");
    static final Pattern NEXT = Pattern.compile("href=\"(/programme/models\\?after=[^\"]*)\"");
    static final LocalDate DECEMBER = LocalDate.of(2023, 12, 1);

    @Autowired ProgrammePeople people;
    @Autowired PilotModels models;
    @Autowired Organisation organisation;
    @Autowired List<WaitingSource> waiting;
    @Autowired List<ReportSource> sources;

    PilotId id;
    String here;

    @BeforeEach
    void begin() {
        id = new PilotId(UUID.randomUUID());
        here = "/programme/models/" + id;
        var plan =
                new Plan(
                        "Mô hình thử",
                        "Quét mã QR",
                        1,
                        people.unit("H41"),
                        TestFigure.KEY,
                        null,
                        null);
        models.propose(
                id,
                plan,
                List.of(people.unit("H41.43"), people.unit("H41.44")),
                LocalDate.of(2023, 10, 10),
                editorIn(IN_OCTOBER));
    }

    By editorIn(Instant at) {
        return new By(people.editor(), at);
    }

    @Test
    void a_unit_that_is_given_a_model_is_told_once_by_when_it_is_to_run_there() {
        people.hireHead("H41.43.04");
        people.hireHead("H41.43.05");
        assertThat(people.told(here, "programme.notice.model.trial"))
                .as("what happened in October and is written down now is no news")
                .isZero();
        var trial = people.unit("H41.43.04");
        var other = new PilotId(UUID.randomUUID());
        var now = new By(people.editor(), TestTime.START);
        var by = LocalDate.of(2024, 2, 29);
        var path = "/programme/models/" + other;

        models.propose(other, models.get(people.editor(), id).plan(), List.of(trial), by, now);
        assertThat(people.told(path, "programme.notice.model.trial")).isOne();

        models.start(other, 0, "chép tay", now);
        models.evaluate(other, 1, "nhanh hơn", now);
        var both = List.of(trial, people.unit("H41.43.05"));
        models.replicate(
                other,
                2,
                new PilotModels.Replication("Hiệu quả", both, by),
                new By(people.leader(), TestTime.START));
        models.rollOut(other, both, by, now);

        assertThat(people.told(path, "programme.notice.model.trial")).isOne();
        assertThat(people.told(path, "programme.notice.model.roll-out")).isOne();
    }

    @Test
    void what_was_before_is_measured_and_kept_when_the_trial_begins() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));

        var baseline = models.get(people.editor(), id).phase().baselineOrNull();

        assertThat(baseline.measured().period().code()).isEqualTo("2023-09");
        assertThat(baseline.measured().numerator()).isEqualTo(90);
        assertThat(baseline.measured().denominator()).isEqualTo(200);
    }

    // req~directive.silent-units-are-named
    @Test
    void a_unit_that_has_reported_nothing_is_named() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));
        var report = new PilotReport(people.unit("H41.43"), DECEMBER, "xong", "", IN_OCTOBER);
        models.report(id, report, new By(people.head("H41.43"), IN_OCTOBER));

        assertThat(silent("H41.44")).isTrue();
        assertThat(silent("H41.43")).isFalse();
        assertThat(text(people.get(here, people.editor()))).contains("chưa báo cáo");
        assertThat(text(people.get("/programme/models/silent.csv?month=2023-12", people.editor())))
                .contains("Mô hình thử");
    }

    @Test
    void what_a_district_tries_for_itself_is_no_model_of_the_provinces_programme() {
        var before = models.directedBy(people.leader(), people.unit("H41"));
        var department = ledBy("H41.02");
        var district = ledBy("H41.43");

        assertThat(models.directedBy(people.leader(), people.unit("H41"))).isEqualTo(before + 1);
        var ofProgramme = all("/programme/models?of=" + people.unit("H41").value());
        assertThat(ofProgramme)
                .contains(here, department, "Chỉ các mô hình do UBND tỉnh Nghệ An")
                .doesNotContain(district);
        assertThat(all("/programme/models?")).contains(department, district);
    }

    private String ledBy(String owner) {
        var led = new PilotId(UUID.randomUUID());
        var plan =
                new Plan(
                        "Mô hình riêng",
                        "Quét mã QR",
                        1,
                        people.unit(owner),
                        TestFigure.KEY,
                        null,
                        null);
        models.propose(
                led,
                plan,
                List.of(people.unit("H41.43")),
                LocalDate.of(2023, 10, 10),
                editorIn(IN_OCTOBER));
        return "/programme/models/" + led;
    }

    /// The text of a list with all its further pages.
    private String all(String address) {
        var read = new StringBuilder();
        for (var next = address; next != null; ) {
            var page = text(people.get(next, people.leader()));
            read.append(page);
            var link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return read.toString();
    }

    private boolean silent(String unit) {
        return models.silent(people.editor(), DECEMBER, null, 1000).stream()
                .anyMatch(s -> s.model().equals(id) && s.unit().equals(people.unit(unit)));
    }

    @Test
    void a_unit_owes_no_report_for_the_time_before_it_ran_the_model() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));

        assertThat(models.silent(people.editor(), LocalDate.of(2023, 9, 1), null, 1000))
                .noneMatch(s -> s.model().equals(id));
    }

    @Test
    void a_unit_that_does_not_run_a_model_by_its_day_is_named_until_it_does_and_reports() {
        evaluated();
        var unit = people.unit("H41.45");
        var due = LocalDate.of(2023, 12, 20);
        var decided = new By(people.leader(), IN_OCTOBER);
        models.replicate(id, 2, new Replication("tốt", List.of(unit), due), decided);

        assertThat(silent("H41.45")).isTrue();
        assertThat(models.silent(people.editor(), DECEMBER.minusMonths(1), null, 1000))
                .as("not before it is due")
                .noneMatch(s -> s.model().equals(id) && s.unit().equals(unit));
        assertThat(place("H41.45")).contains("chưa báo cáo");

        var head = new By(people.head("H41.45"), IN_OCTOBER);
        models.begin(id, unit, due.plusDays(8), head);
        models.report(id, new PilotReport(unit, DECEMBER, "xong", "", IN_OCTOBER), head);
        assertThat(silent("H41.45")).isFalse();
        assertThat(place("H41.45")).doesNotContain("chưa báo cáo");
    }

    /// The row of a unit in the list of where the model runs.
    private String place(String code) {
        var name = organisation.get(people.unit(code)).name();
        return Stream.of(text(people.get(here, people.leader())).split("</tr>", -1))
                .map(part -> part.substring(Math.max(0, part.lastIndexOf("<tr"))))
                .filter(row -> row.contains(">" + name + "<"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void replication_is_decided_by_the_leader_alone_and_has_dates() {
        evaluated();
        String[] decision = {
            "version", "2", "reason", "hiệu quả rõ", "districts", "H41.45", "due", "31/03/2024"
        };

        assertThat(people.post(here + "/replicate", people.editor(), decision)).hasStatus(403);
        assertThat(people.post(here + "/replicate", people.leader(), decision)).hasStatus(303);

        var place = models.places(people.leader(), models.get(people.leader(), id)).getFirst();
        assertThat(text(people.get(here, people.leader()))).contains("31/03/2024", "0/1");
        assertThat(place.rollOut()).isFalse();
    }

    private void evaluated() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));
        models.evaluate(id, 1, "nhanh hơn", editorIn(IN_OCTOBER));
    }

    @Test
    void a_decision_without_reason_or_units_is_said_and_nothing_typed_is_lost() {
        evaluated();

        var answer =
                people.post(
                        here + "/replicate",
                        people.leader(),
                        "version",
                        "2",
                        "reason",
                        "",
                        "due",
                        "31/02/2024");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Hãy nhập nội dung này", "Chọn ít nhất một đơn vị", "31/02/2024");
    }

    @Test
    void a_decision_on_what_has_changed_meanwhile_is_refused() {
        evaluated();

        var answer =
                people.post(here + "/stop", people.leader(), "version", "1", "why", "không dùng");

        assertThat(answer).hasStatus(409);
        assertThat(text(answer))
                .contains("đã được người khác thay đổi", "Chưa lưu được", "không dùng")
                .contains("id=\"do-stop\" open");
    }

    @Test
    void what_a_district_reports_for_another_is_refused_and_stays_on_the_page() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));

        var answer =
                people.post(
                        here + "/reports",
                        people.head("H41.43"),
                        "unit",
                        "" + people.unit("H41.44").value(),
                        "month",
                        "2023-12",
                        "done",
                        "thay <người> khác");

        assertThat(answer).hasStatus(403);
        assertThat(text(answer))
                .contains("Bạn không có quyền này ở đơn vị đó", "thay &lt;người&gt; khác");
    }

    @Test
    void what_is_evaluated_waits_for_whoever_decides() {
        evaluated();
        var actor = people.leader();

        assertThat(waiting.stream().flatMap(w -> w.waitingFor(actor).stream()))
                .anyMatch(w -> w.textKey().equals("programme.waiting.models"));
        assertThat(waiting.stream().flatMap(w -> w.waitingFor(people.head("H41.43")).stream()))
                .noneMatch(w -> w.textKey().equals("programme.waiting.models"));
    }

    @Test
    void a_report_that_a_unit_owes_for_the_month_before_waits_for_its_head() {
        var head = people.head("H41.43");
        var before = owed(head);
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));

        assertThat(owed(head)).isEqualTo(before + 1);
        var report = new PilotReport(people.unit("H41.43"), DECEMBER, "xong", "", IN_OCTOBER);
        models.report(id, report, new By(head, IN_OCTOBER));
        assertThat(owed(head)).isEqualTo(before);
        assertThat(people.get("/programme/models/silent", head)).hasStatusOk();
    }

    @Test
    void a_report_tells_of_a_model_as_it_was_when_the_period_ended() {
        var name = grown();

        assertThat(reported("H41", "2023-09", name)).as("before it was proposed").isEmpty();
        assertThat(reported("H41", "2023-11", name))
                .containsExactly("Đang làm điểm", "2", "2", "0");
        assertThat(reported("H41", "2023-H2", name)).containsExactly("Đã đánh giá", "2", "2", "2");
        assertThat(reported("H41", "2024-01", name))
                .containsExactly("Đang nhân rộng", "3", "2", "0");
    }

    @Test
    void a_report_of_a_unit_tells_of_a_model_led_from_elsewhere_what_is_its_own() {
        var name = grown();

        assertThat(reported("H41.43", "2023-H2", name))
                .containsExactly("Đã đánh giá", "1", "1", "1");
        assertThat(reported("H41.45", "2023-H2", name)).as("not chosen yet").isEmpty();
        assertThat(reported("H41.45", "2024-01", name))
                .containsExactly("Đang nhân rộng", "1", "0", "0");
    }

    /// Tried in two districts from October, replicated in January in another.
    private String grown() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));
        for (var unit : List.of("H41.43", "H41.44")) {
            var report = new PilotReport(people.unit(unit), DECEMBER, "xong", "", IN_OCTOBER);
            models.report(id, report, new By(people.head(unit), IN_OCTOBER));
        }
        models.evaluate(id, 1, "nhanh hơn", editorIn(Instant.parse("2023-12-10T03:00:00Z")));
        models.replicate(
                id,
                2,
                new Replication(
                        "hiệu quả", List.of(people.unit("H41.45")), LocalDate.of(2024, 3, 1)),
                new By(people.leader(), Instant.parse("2024-01-10T03:00:00Z")));
        return models.get(people.editor(), id).code() + ". ";
    }

    /// Its phase and its numbers of places, of those in which it ran and of reports.
    private List<String> reported(String unit, String period, String name) {
        var asked =
                new ReportSource.Asked(
                        people.unit(unit), Period.parse(period).orElseThrow(), Locale.of("vi"));
        return sources.stream()
                .filter(source -> source.parts().contains("pilot-models"))
                .map(source -> (Block.Rows) source.blocks("pilot-models", asked).getLast())
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.getFirst().startsWith(name))
                .findFirst()
                .map(row -> row.subList(2, 6))
                .orElse(List.of());
    }

    private int owed(Actor head) {
        return waiting.stream()
                .flatMap(w -> w.waitingFor(head).stream())
                .filter(w -> w.textKey().equals("programme.waiting.reports"))
                .mapToInt(w -> Integer.parseInt(w.parts().getFirst()))
                .sum();
    }

    @Test
    void a_district_sees_the_models_that_run_in_it_and_reports_for_itself_only() {
        models.start(id, 0, "chép tay", editorIn(IN_OCTOBER));

        assertThat(people.get(here, people.head("H41.43"))).hasStatusOk();
        assertThat(people.get(here, people.head("H41.45"))).hasStatus(404);
        assertThat(
                        people.post(
                                here + "/reports",
                                people.head("H41.43"),
                                "unit",
                                "" + people.unit("H41.44").value(),
                                "month",
                                "2023-12",
                                "done",
                                "thay người khác"))
                .hasStatus(403);
    }

    @Test
    void a_unit_of_the_roll_out_says_that_it_runs_there() {
        evaluated();
        models.replicate(
                id,
                2,
                new Replication("tốt", List.of(people.unit("H41.45")), LocalDate.of(2024, 3, 1)),
                new By(people.leader(), IN_OCTOBER));
        var begin = here + "/places/" + people.unit("H41.45").value() + "/begin";

        assertThat(people.post(begin, people.head("H41.45"))).hasStatus(303);
        assertThat(people.post(begin, people.head("H41.45"))).hasStatus(303);

        assertThat(models.places(people.leader(), models.get(people.leader(), id)))
                .allMatch(p -> p.started() != null);
    }

    @Test
    void the_same_proposal_sent_twice_is_one_model() {
        var key = UUID.randomUUID().toString();
        String[] fields = {
            "_key",
            key,
            "name",
            "Một lần",
            "purpose",
            "thử",
            "group",
            "2",
            "owner",
            "H41",
            "evidence",
            "biên bản",
            "districts",
            "H41.43",
            "due",
            "01/03/2024"
        };

        assertThat(people.post("/programme/models", people.editor(), fields)).hasStatus(303);
        assertThat(people.post("/programme/models", people.editor(), fields)).hasStatus(303);

        assertThat(text(people.get("/programme/models/" + key, people.editor())))
                .contains("Một lần");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        evaluated();
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of(
                            "/programme/models",
                            "/programme/models?phase=evaluated",
                            "/programme/models/silent",
                            "/programme/models/new",
                            here)) {
                var sign = address.contains("?") ? "&" : "?";
                var page = people.get(address + sign + "lang=" + language, people.editor());
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}
