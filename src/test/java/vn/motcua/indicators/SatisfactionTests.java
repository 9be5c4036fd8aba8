package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.audit.AuditTrail;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintCommand;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Via;
import vn.motcua.indicators.Recomputation.Reason;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;
import vn.motcua.shared.Role;

@IndicatorsTest
class SatisfactionTests {

    private static final Period MONTH = Period.month(2024, 1);
    private static final Period LONG_AGO = Period.month(2022, 9);

    @Autowired Cases cases;
    @Autowired FigureFollower follower;
    @Autowired CountRepository counts;
    @Autowired GenerationRepository generations;
    @Autowired DSLContext db;
    @Autowired Recomputation recomputation;
    @Autowired ServiceIndex index;
    @Autowired Figures figures;
    @Autowired FigureComplaints behind;
    @Autowired FigureCases caseLists;
    @Autowired Ratings ratings;
    @Autowired Complaints complaints;
    @Autowired ComplaintDesk desk;
    @Autowired Staff staff;
    @Autowired AuditTrail audit;
    @Autowired MockMvcTester pages;
    @Autowired HandClock clock;

    @BeforeEach
    void a_province() {
        cases.province();
        clock.reset();
        recomputation.run(Reason.OPERATOR, _ -> {});
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_low_rating_counts_against_a_case_and_a_better_one_gives_it_back() {
        var unit = cases.unit("H41.48.01");
        var low = done(unit);
        done(unit);
        rate(low, unit, 2, 0);
        follower.catchUp();
        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(1, 2));
        assertThat(ratio(unit, "2.1")).isEqualTo(new Ratio(2, 2));

        rate(low, unit, 3, 1);
        follower.catchUp();

        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(2, 2));
    }

    // req~indicators.satisfaction-without-survey
    @Test
    void a_case_that_is_late_and_disliked_is_taken_off_once() {
        var unit = cases.unit("H41.48.02");
        var late =
                cases.issue(
                        cases.accept(
                                cases.online(unit, "2024-01-10T09:00"),
                                "2024-01-10T10:00",
                                "2024-01-11T10:00"),
                        "2024-01-15T10:00",
                        "paper");
        done(unit);
        done(unit);
        rate(late, unit, 1, 0);
        follower.catchUp();

        assertThat(ratio(unit, "2.1")).isEqualTo(new Ratio(2, 3));
        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(2, 3));
    }

    @Test
    void a_complaint_about_a_case_counts_until_it_is_taken_back() {
        var unit = cases.unit("H41.48.03");
        var head = head(unit);
        var citizen = As.citizen(4801);
        var filed = complain(citizen, unit, done(unit));
        follower.catchUp();
        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(0, 1));
        assertThat(ratio(unit, "5.2")).isEqualTo(new Ratio(1, 1));

        complaints.act(citizen, filed.code(), 1, new ComplaintCommand.Withdraw());
        follower.catchUp();

        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(1, 1));
        assertThat(ratio(unit, "5.2")).as("nothing is left to take a share of").isEqualTo(NONE);
        assertThat(score(unit, "5.2"))
                .as("the formula then gives all points")
                .isInstanceOfSatisfying(
                        Score.Points.class, p -> assertThat(p.points()).hasToString("6.00"));
        assertThat(head.posts()).isNotEmpty();
    }

    @Test
    void a_complaint_whose_clock_ran_out_is_late_before_and_after_the_unit_above_is_called() {
        var unit = cases.unit("H41.48.04");
        head(unit);
        complain(As.citizen(4802), unit, null);
        assertThat(ratio(unit, "5.2")).isEqualTo(new Ratio(1, 1));

        clock.pass(Duration.ofDays(5));
        assertThat(ratio(unit, "5.2")).isEqualTo(new Ratio(0, 1));
        while (desk.escalate() > 0) {}

        assertThat(ratio(unit, "5.2")).isEqualTo(new Ratio(0, 1));
        assertThat(ratio(unit, "5.3")).isEqualTo(new Ratio(0, 1));
    }

    // req~indicators.complaints-that-content
    @Test
    void an_answer_after_which_somebody_complains_again_did_not_content_them() {
        var unit = cases.unit("H41.48.05");
        var head = head(unit);
        var id = done(unit);
        var first = complain(As.citizen(4803), unit, id);
        act(head, first.id(), new ComplaintCommand.Accept());
        act(head, first.id(), new ComplaintCommand.Answer("Đã xem lại", false));
        assertThat(ratio(unit, "5.3")).isEqualTo(new Ratio(1, 1));

        clock.pass(Duration.ofHours(3));
        complain(As.citizen(4803), unit, id);

        assertThat(ratio(unit, "5.3")).isEqualTo(new Ratio(1, 2));
        assertThat(ratio(unit, "5.2")).isEqualTo(new Ratio(2, 2));
    }

    @Test
    void before_anybody_said_anything_there_is_no_source_which_is_not_zero() {
        var unit = cases.unit("H41.48.06");
        rate(done(unit), unit, 5, 0);
        follower.catchUp();

        assertThat(score(unit, "5.2")).isInstanceOf(Score.Points.class);
        var before = index.of(Scope.itself(unit), LONG_AGO);
        assertThat(before.lines())
                .filteredOn(l -> l.component().group().equals("satisfaction"))
                .hasSize(4)
                .allMatch(l -> l.score() instanceof Score.NoSource);
        for (var key : List.of("index-content", "disliked-rate", "complaints-in-time")) {
            var figure = figures.find(key).orElseThrow();
            assertThat(figures.measure(figure, Scope.itself(unit), LONG_AGO))
                    .as(key)
                    .isInstanceOf(Measured.NoSource.class);
            assertThat(figures.course(figure, Scope.itself(unit), MONTH.course(20)).get(LONG_AGO))
                    .as(key)
                    .isInstanceOf(Measured.NoSource.class);
            assertThat(
                            figures.courses(Scope.itself(unit), List.of(LONG_AGO))
                                    .get(figure)
                                    .get(LONG_AGO))
                    .as(key)
                    .isInstanceOf(Measured.NoSource.class);
        }
    }

    @Test
    void wherever_dislike_begins_the_sums_are_those_of_the_cases() {
        var unit = cases.unit("H41.48.12");
        head(unit);
        for (int score = 1; score <= 5; score++) {
            rate(done(unit), unit, score, 0);
        }
        rate(open(unit, "2024-01-12T10:00"), unit, 1, 0);
        rate(open(unit, "2024-01-30T10:00"), unit, 2, 0);
        rate(open(unit, null), unit, 3, 0);
        complain(As.citizen(4807), unit, open(unit, "2024-01-12T10:00"));
        complain(As.citizen(4808), unit, open(unit, "2024-01-30T10:00"));
        var twice = open(unit, null);
        cases.askForMore(twice, "2024-01-11T10:00");
        cases.supplement(twice, "2024-01-12T10:00");
        cases.askForMore(twice, "2024-01-13T10:00");
        complain(As.citizen(4809), unit, twice);
        complain(As.citizen(4810), unit, done(unit));
        follower.catchUp();

        var asked = new Reached(Set.of(unit), false);
        for (int upTo = 0; upTo <= 5; upTo++) {
            for (var period : List.of(MONTH, Period.day(LocalDate.of(2024, 1, 10)))) {
                var span = Span.of(period, clock.instant(), upTo);
                var counted =
                        counts.counts(List.of(asked), List.of(span))
                                .get(new CountRepository.Place(0, 0));
                for (var measure : Measure.values()) {
                    if (measure != Measure.MINUTES) {
                        assertThat(counted.get(measure))
                                .as("%s up to %s in %s", measure, upTo, period.code())
                                .isEqualTo(cases(unit, measure, span));
                    }
                }
            }
        }
    }

    private long cases(AgencyId unit, Measure measure, Span span) {
        return db.fetchCount(
                CASE_MEASURE,
                CASE_MEASURE.GENERATION.eq(generations.current()),
                CASE_MEASURE.UNIT.eq(unit.value()),
                CASE_MEASURE.DAY.between(span.first(), span.last()),
                measure.cases(span));
    }

    private UUID open(AgencyId unit, @Nullable String due) {
        return cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", due);
    }

    @Test
    void what_was_said_is_counted_from_scratch_to_the_same_byte() {
        var unit = cases.unit("H41.48.07");
        head(unit);
        for (int score = 1; score <= 5; score++) {
            rate(done(unit), unit, score, 0);
        }
        complain(As.citizen(4804), unit, done(unit));
        follower.catchUp();
        var before = index.of(Scope.itself(unit), MONTH);

        var result = recomputation.run(Reason.NIGHTLY, _ -> {});

        assertThat(result.isSame()).isTrue();
        assertThat(index.of(Scope.itself(unit), MONTH)).isEqualTo(before);
        assertThat(ratio(unit, "5.4")).isEqualTo(new Ratio(3, 6));
        assertThat(index.course(Scope.itself(unit), MONTH.course(2)).get(MONTH)).isEqualTo(before);
    }

    @Test
    void the_rules_of_the_formulas_are_said_with_their_trust() {
        assertThat(index.rulesOf(MONTH))
                .filteredOn(r -> r.code().startsWith("disliked-up-to:"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.trust()).isEqualTo(Trust.ASSUMED);
                    assertThat(r.text()).endsWith("disliked-up-to");
                    assertThat(r.value()).isEqualTo("2");
                });
        assertThat(index.rulesOf(MONTH))
                .filteredOn(r -> r.code().equals("unknown-owes-result"))
                .singleElement()
                .satisfies(r -> assertThat(r.trust()).isEqualTo(Trust.ASSUMED));
        assertThat(IndexFormulas.shipped().dislikedUpTo(ServiceIndex.NAME, MONTH.last()))
                .isEqualTo(2);
        assertThat(
                        IndexFormulas.shipped()
                                .dislikedUpTo(ServiceIndex.NAME, LocalDate.of(2022, 7, 31)))
                .as("before any rule no rating is a dislike")
                .isZero();
    }

    @Test
    void a_figure_of_complaints_opens_to_them_by_right_and_never_to_who_they_are_about() {
        var unit = cases.unit("H41.48.08");
        var head = head(unit);
        var filed = complain(As.citizen(4805), unit, null);
        var asked = asked("complaints-in-time", unit);

        var slice = behind.list(head, asked);

        assertThat(slice.lines()).singleElement().matches(r -> r.id().equals(filed.id()));
        assertThat(slice.whole()).isTrue();
        assertThat(audit.about(filed.id(), 5)).anyMatch(e -> e.purpose().equals("complaint-list"));
        var elsewhere = As.officer(cases.unit("H41.48.09").value(), Role.HEAD);
        assertThat(behind.list(elsewhere, asked).lines()).isEmpty();
        desk.concern(As.officer(unit.value(), Role.HEAD), filed.id(), 1, head.account());
        assertThat(behind.list(head, asked).lines()).isEmpty();
    }

    @Test
    void the_pages_of_the_figures_lead_to_their_complaints_and_cases() {
        var unit = cases.unit("H41.48.10");
        var head = head(unit);
        var id = done(unit);
        var filed = complain(As.citizen(4806), unit, id);
        follower.catchUp();
        var query = "?unit=H41.48.10&reach=itself&period=2024-01";

        assertThat(get("/figures/complaints-in-time" + query, head))
                .contains("/figures/complaints-in-time/complaints?");
        assertThat(get("/figures/complaints-in-time/complaints" + query, head))
                .contains("/complaints/" + filed.id())
                .contains("Chưa bước nào quá hạn");
        assertThat(get("/figures/disliked-rate/cases" + query, head)).contains("/cases/F-" + id);
        assertThat(get("/figures/index-content/cases" + query, head))
                .doesNotContain("/cases/F-" + id);
        assertThat(get("/index/H41.48.10?period=2024-01", head))
                .contains("/figures/complaints-in-time?unit=H41.48.10")
                .contains("/figures/index-content?unit=H41.48.10")
                .contains("Đánh giá từ 2 trở xuống trên thang 5");
        var clerk = As.officer(unit.value(), Role.CLERK);
        assertThat(
                        pages.get()
                                .uri("/figures/complaints-in-time/complaints" + query)
                                .with(As.signedIn(clerk))
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void who_directs_sees_which_complaints_a_figure_counted_and_not_what_was_said() {
        var unit = cases.unit("H41.48.10");
        var deals = head(unit);
        var filed = complain(As.citizen(4831), unit, done(unit));
        follower.catchUp();
        var leader = As.officer(unit.value(), Role.LEADER);
        var query = "?unit=H41.48.10&reach=itself&period=2024-01";
        var list = "/figures/complaints-in-time/complaints" + query;

        assertThat(get("/figures/complaints-in-time" + query, leader))
                .contains("/figures/complaints-in-time/complaints?");
        assertThat(get(list, leader))
                .contains("Chưa bước nào quá hạn")
                .as("points and clocks are practice")
                .contains("suy ra từ điểm đã đăng, không phải văn bản pháp luật")
                .contains("Theo thông lệ; chưa xác minh là quy định của pháp luật")
                .doesNotContain("/complaints/" + filed.id())
                .doesNotContain("Chờ lâu quá");
        assertThat(audit.about(filed.id(), 5)).anyMatch(e -> e.purpose().equals("complaint-list"));
        assertThat(get(list, deals)).contains("/complaints/" + filed.id());
    }

    private static final Ratio NONE = new Ratio(0, 0);

    private String get(String address, Actor actor) {
        var answer = pages.get().uri(address).with(As.signedIn(actor)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private FigureCases.Asked asked(String key, AgencyId unit) {
        return new FigureCases.Asked(
                figures.find(key).orElseThrow(),
                FigureCases.Part.NUMERATOR,
                Scope.itself(unit),
                MONTH,
                null);
    }

    /// Somebody who deals with the complaints of a unit.
    private Actor head(AgencyId unit) {
        var account =
                staff.hire(Actor.program(), "Hồ Thị Thử", UUID.randomUUID() + "@nghean.example");
        var post = staff.give(Actor.program(), account, unit, Role.HEAD, LocalDate.of(2023, 1, 1));
        return Actor.staff(account, List.of(new vn.motcua.shared.Post(post, unit, Role.HEAD)));
    }

    private UUID done(AgencyId unit) {
        return cases.issue(
                cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null),
                "2024-01-12T10:00",
                "electronic");
    }

    private void rate(UUID id, AgencyId unit, int score, int seen) {
        var own =
                new OwnCase(
                        new CaseId(id),
                        "F-" + id,
                        1,
                        Cases.BIRTH,
                        unit,
                        PublicStatus.DONE,
                        Actor.anyone(),
                        Via.TOKEN);
        ratings.rate(own, new Ratings.Said(score, null, seen));
    }

    private Complaint complain(Actor citizen, AgencyId unit, @Nullable UUID id) {
        return complaints.file(
                citizen,
                new Complaints.NewComplaint(
                        Complaint.Subject.CONDUCT,
                        new Complaint.About(unit, id == null ? null : new CaseId(id)),
                        Via.ACCOUNT,
                        "Chờ lâu quá"),
                "192.0.2.48");
    }

    private void act(Actor head, UUID id, ComplaintCommand command) {
        desk.act(head, id, desk.open(head, id).complaint().version(), command);
    }

    private Ratio ratio(AgencyId unit, String code) {
        return switch (score(unit, code)) {
            case Score.Points p -> p.measured();
            case Score.Shown s -> s.measured();
            default -> throw new AssertionError(code + " has no measure");
        };
    }

    private Score score(AgencyId unit, String code) {
        Map<String, Score> scores =
                index.of(Scope.itself(unit), MONTH).lines().stream()
                        .collect(
                                Collectors.toMap(
                                        l -> l.component().code(), IndexResult.Line::score));
        return java.util.Objects.requireNonNull(scores.get(code));
    }
}
