package vn.motcua.demonstration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.OrderUtils;
import vn.motcua.Motcua;
import vn.motcua.casework.BulkLoad;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.Replay;
import vn.motcua.catalogue.Channel;
import vn.motcua.directive.DirectiveReplay;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.Report;
import vn.motcua.directive.report.Reports;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Recomputation;
import vn.motcua.organisation.Organisation;
import vn.motcua.server.TestDatabase;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;

/// The generated province, in databases of its own: one that was written in one go, one that was
/// cut off twice.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratingTests {

    private static final List<String> SMALL =
            List.of("--province", "nghe-an", "--at", "2024-01-19", "--scale", "0.002");

    private static ConfigurableApplicationContext whole;
    private static ConfigurableApplicationContext cutOff;

    @BeforeAll
    static void start() throws SQLException {
        whole = program("province_whole");
        cutOff = program("province_cut_off");
        generate(whole, SMALL);
    }

    @AfterAll
    static void stop() {
        whole.close();
        cutOff.close();
    }

    private static ConfigurableApplicationContext program(String database) throws SQLException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--motcua.reference-province=false",
                                "--motcua.server.serving=false",
                                "--motcua.data-directory=target/" + database));
        TestDatabase.another(database).forEach((k, v) -> arguments.add("--" + k + "=" + v));
        return SpringApplication.run(Motcua.class, arguments.toArray(String[]::new));
    }

    private static String generate(ConfigurableApplicationContext program, List<String> words) {
        var said = new StringWriter();
        program.getBean(GenerateCommand.class)
                .run(Arguments.parse(Path.of(""), words), new PrintWriter(said, true));
        return said.toString();
    }

    @Test
    @Order(1)
    void a_generation_that_was_cut_off_goes_on_and_comes_out_the_same() {
        var db = cutOff.getBean(DSLContext.class);
        // somebody who stops listening has stopped it
        assertThatThrownBy(() -> stoppedAfter(2)).hasMessageContaining("cut off here");
        assertThat(db.fetchCount(db.selectFrom("casework.case_file"))).isEqualTo(1_000);

        var said = generate(cutOff, SMALL);

        assertThat(said).contains("1000 of 2104 cases are there", "The province is complete.");
        assertThat(tables(db)).isEqualTo(tables(whole.getBean(DSLContext.class)));
        assertThat(generate(cutOff, SMALL)).contains("nothing to do");
        assertThat(db.fetchValue("select finished < counted from demonstration.generation"))
                .isEqualTo(true);
    }

    @Test
    @Order(2)
    void a_generation_cut_off_while_its_followers_read_lets_them_read_on() {
        var process = follower(cutOff, "process");
        cutOff.getBean(DSLContext.class)
                .execute("update operations.process_position set transaction = 0, id = 0");
        assertThat(process.reading().isBehind()).isTrue();

        assertThat(generate(cutOff, SMALL))
                .contains("The province is complete.")
                .doesNotContain("nothing to do");

        assertThat(process.reading().isBehind()).isFalse();
    }

    private static CaseLogFollower follower(ConfigurableApplicationContext program, String name) {
        return program.getBeansOfType(CaseLogFollower.class).values().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// A generation that fails when so many batches are stored.
    private static void stoppedAfter(int batches) {
        cutOff.getBean(Foundations.class).lay();
        cutOff.getBean(Generating.class)
                .stepByStep(
                        new Generation(new BigDecimal("0.002"), Generation.FIRST_START.seed()),
                        new Generating.Progress() {
                            @Override
                            public void people(int units) {}

                            @Override
                            public void cases(int done, int total) {
                                if (done >= batches * Generator.BATCH) {
                                    throw new IllegalStateException("cut off here");
                                }
                            }
                        });
    }

    /// What each table holds, in an order of its own; a stored sample file counts by its name.
    private static Map<String, List<String>> tables(DSLContext db) {
        var tables = new TreeMap<String, List<String>>();
        for (var table :
                List.of(
                        "case_file f",
                        "applicant f",
                        "content f",
                        "event_text f",
                        "fee_demand f",
                        "unit_day f")) {
            tables.put(table, texts(db, "select f::text from casework." + table + " order by 1"));
        }
        tables.put(
                "case_event",
                texts(
                        db,
                        "select (case_id, version, at, kind, actor_kind, account, unit, from_state, to_state,"
                                + " step, due, detail)::text from casework.case_event order by 1"));
        for (var table : List.of("paper", "result_paper")) {
            tables.put(
                    table,
                    texts(
                            db,
                            "select ((to_jsonb(f) - 'document')::text, d.name, d.sha256 is null)::text from casework."
                                    + table
                                    + " f left join documents.file d on d.id = f.document order by 1"));
        }
        for (var table : said(db)) {
            tables.put(
                    table,
                    texts(db, "select " + WITHOUT_FILES + " from " + table + " f order by 1"));
        }
        return tables;
    }

    /// The tables of what people said and of the programme.
    private static List<String> said(DSLContext db) {
        return texts(
                db,
                "select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in ('feedback', 'directive') order by 1");
    }

    /// Files get a number by chance when they are stored, transactions by the server, and when a
    /// programme was entered is when the test ran.
    private static final String WITHOUT_FILES =
            "(to_jsonb(f) - array['file', 'paper', 'material', 'xid', 'entered'])::text";

    private static List<String> texts(DSLContext db, String query) {
        return db.fetch(query).getValues(0, String.class);
    }

    @Test
    @Order(2)
    void another_province_is_refused_in_the_same_place() {
        assertThatThrownBy(
                        () -> generate(whole, List.of("--province", "nghe-an", "--scale", "0.003")))
                .hasMessageContaining("scale 0.002");
        assertThatThrownBy(() -> generate(whole, List.of("--province", "ha-tinh")))
                .hasMessageContaining("ha-tinh");
        assertThatThrownBy(() -> generate(whole, List.of("--province", "nghe-an", "--scale", "7")))
                .hasMessageContaining("0.001 to 2");
    }

    @Test
    @Order(2)
    void when_it_is_complete_everybody_has_read_what_happened() {
        var events = whole.getBean(CaseEvents.class);

        assertThat(whole.getBeansOfType(CaseLogFollower.class).values())
                .extracting(CaseLogFollower::name)
                .contains("figures", "signals", "process", "notices");
        assertThat(whole.getBeansOfType(CaseLogFollower.class).values())
                .allMatch(follower -> events.behind(follower.position()) == 0);
        assertThat(whole.getBean(DSLContext.class).fetchCount(DSL.table("indicators.case_measure")))
                .isEqualTo(2104);
    }

    @Test
    @Order(9)
    void what_was_counted_when_it_was_written_is_what_counting_it_anew_gives() {
        var counted =
                whole.getBean(Recomputation.class).run(Recomputation.Reason.OPERATOR, _ -> {});

        assertThat(counted.cases()).isEqualTo(2104);
        assertThat(counted.differing()).isZero();
        assertThat(counted.isSame()).isTrue();
    }

    @Test
    @Order(3)
    void every_rate_of_the_review_comes_out_by_number() {
        var db = whole.getBean(DSLContext.class);

        assertThat(rate(db, "true")).isCloseTo(45.03, within(0.05));
        assertThat(rate(db, "u.tier <> 'department'")).isCloseTo(57.12, within(0.05));
        assertThat(rate(db, "u.tier = 'department'")).isCloseTo(27.96, within(0.07));
        assertThat(rate(db, "p.essential is not null")).isCloseTo(74.4, within(0.1));
    }

    /// At the size of the review; the plan is made without writing anything.
    @Test
    @Order(3)
    void in_its_full_size_no_unit_no_procedure_of_a_tier_and_no_channel_is_without_cases() {
        var province = whole.getBean(Generating.class).province();
        var plan =
                new Plan(new Generation(BigDecimal.ONE, Generation.FIRST_START.seed()), province);
        var units = new TreeSet<String>();
        var lines = new HashSet<Mix.Line>();
        var channels = new HashMap<Mix.Line, Set<Channel>>();
        var pairs = new HashSet<String>();
        for (int i = 0; i < plan.size(); i++) {
            var planned = plan.get(i);
            var line = new Mix.Line(planned.unit().tier(), planned.procedure());
            units.add(planned.unit().code());
            lines.add(line);
            channels.computeIfAbsent(line, _ -> EnumSet.noneOf(Channel.class))
                    .add(planned.channel());
            pairs.add(planned.unit().code() + " " + planned.procedure().code());
        }

        assertThat(units).containsExactlyElementsOf(handling(province));
        assertThat(units).hasSizeGreaterThan(460 + 21);
        assertThat(lines).isEqualTo(province.lines().keySet());
        assertThat(channels.values()).allMatch(c -> c.contains(Channel.COUNTER));
        assertThat(channels)
                .allSatisfy((line, used) ->
                        assertThat(used.contains(Channel.ONLINE))
                                .as("%s, %s", line.procedure().code(), line.tier())
                                .isEqualTo(line.online()));
        var possible = province.lines().values().stream().mapToInt(List::size).sum();
        assertThat(pairs.size()).as("units with a procedure").isGreaterThan(possible * 2 / 3);
    }

    /// The units that handle any procedure.
    private static Set<String> handling(Plan.Province province) {
        return province.lines().values().stream()
                .flatMap(List::stream)
                .map(i -> province.units().get(i).code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(4)
    void some_procedures_are_filed_nearly_all_online() {
        var rates =
                texts(
                        whole.getBean(DSLContext.class),
                        "select (100.0 * count(*) filter (where channel = 'online') / count(*))::text"
                                + " from casework.case_file where filed < '2024-01-01+07'"
                                + " group by procedure_code having count(*) >= 8");

        assertThat(rates).filteredOn(r -> Double.parseDouble(r) >= 95).hasSizeGreaterThan(2);
    }

    @Test
    @Order(5)
    void offices_take_in_and_act_while_they_are_open() {
        var db = whole.getBean(DSLContext.class);
        var atTheDoor = LOCAL + " and channel <> 'online'";

        assertThat(cases(db, atTheDoor.formatted("filed") + " and extract(isodow from l) > 5"))
                .isZero();
        assertThat(
                        cases(
                                db,
                                atTheDoor.formatted("filed")
                                        + " and extract(hour from l) not between 7 and 16"))
                .isZero();
        assertThat(events(db, "actor_kind = 'staff' and extract(isodow from l) > 5")).isZero();
        assertThat(events(db, "actor_kind = 'staff' and l::time not between '07:00' and '17:00'"))
                .isZero();
        assertThat(
                        cases(
                                db,
                                LOCAL.formatted("filed")
                                        + " and channel = 'online' and extract(hour from l) > 17"))
                .isPositive();
    }

    @Test
    @Order(6)
    void people_file_more_on_mondays_and_less_around_tet() {
        var db = whole.getBean(DSLContext.class);
        var day = LOCAL.formatted("filed") + " and extract(isodow from l) = ";

        assertThat(cases(db, day + 1)).isGreaterThan(cases(db, day + 5));
        var tet = LOCAL.formatted("filed") + " and l::date between '2023-01-20' and '2023-01-26'";
        assertThat(cases(db, tet)).isLessThan(cases(db, "true") / 200);
        assertThat(cases(db, tet + " and channel <> 'online'")).isZero();
    }

    @Test
    @Order(7)
    void lateness_comes_in_heaps() {
        var db = whole.getBean(DSLContext.class);
        var late =
                "select count(*) as late from casework.case_file where finished > due group by unit";

        var heaps = db.fetch(late + " order by late desc").getValues(0, Integer.class);

        assertThat(heaps).isNotEmpty();
        var units =
                db.fetchSingle("select count(distinct unit) from casework.case_file")
                        .into(Integer.class);
        assertThat(heaps.size()).isLessThan(units / 3);
        assertThat(heaps.getFirst()).isGreaterThan(2);
    }

    @Test
    @Order(8)
    void about_a_third_rate_their_case_and_those_who_waited_too_long_less_kindly() {
        var db = whole.getBean(DSLContext.class);
        var decided =
                db.fetchSingle(
                                "select count(*) from casework.case_file where state in ('issued', 'returned', 'refused')")
                        .into(Integer.class);

        assertThat(count(db, "feedback.rating", "true"))
                .isBetween(decided * 27 / 100, decided * 36 / 100);
        assertThat(score(db, "f.finished > f.due"))
                .isLessThan(score(db, "f.finished <= f.due") - 1);
        assertThat(count(db, "feedback.rating_words", "true"))
                .isBetween(1, count(db, "feedback.rating", "true") / 3);
        assertThat(
                        texts(
                                db,
                                "select r.id::text from feedback.rating r join casework.case_file f on f.id = r.case_id"
                                        + " where r.at < f.finished or r.at >= '2024-01-20+07'"))
                .as("before there was something to rate, or in the future")
                .isEmpty();
    }

    private static double score(DSLContext db, String which) {
        return db.fetchSingle(
                        "select avg(r.score) from feedback.rating r join casework.case_file f on f.id = r.case_id where "
                                + which)
                .into(Double.class);
    }

    @Test
    @Order(8)
    void a_few_complain_and_most_of_them_have_been_answered() {
        var db = whole.getBean(DSLContext.class);
        var all = count(db, "feedback.complaint", "true");

        assertThat(all).isBetween(count(db, "casework.case_file", "true") / 500, 60);
        assertThat(count(db, "feedback.complaint", "ended is not null or answered is not null"))
                .isGreaterThan(all / 2);
        assertThat(count(db, "feedback.complaint", "state = 'published'"))
                .isEqualTo(count(db, "feedback.publication", "true"))
                .isPositive();
        assertThat(
                        texts(
                                db,
                                "select c.code from feedback.complaint c where c.filed >= '2024-01-20+07'"
                                        + " or c.version <> (select count(*) from feedback.feedback_event e where e.complaint = c.id)"
                                        + " or c.state <> (select e.state from feedback.feedback_event e"
                                        + " where e.complaint = c.id order by version desc limit 1)"))
                .as("what stands is what happened last")
                .isEmpty();
    }

    @Test
    @Order(8)
    void the_list_of_procedures_nearly_always_filed_online_has_as_many_as_are_counted() {
        var review = whole.getBean(Review.class);
        var line =
                review.rows().stream()
                        .filter(row -> row.line() == ReviewLine.NEARLY_ALL_ONLINE)
                        .findFirst()
                        .orElseThrow();

        assertThat(line.measured()).isEqualTo(Measured.count(review.nearlyAllOnline().size()));
        assertThat(review.nearlyAllOnline())
                .allMatch(row -> row.received() >= 20 && row.online() * 100 >= row.received() * 95)
                .allSatisfy(row ->
                        assertThat(review.casesOf(row))
                                .as("the cases of the year that the line counts")
                                .contains("period=2023&", "procedure=" + row.code()));
    }

    @Test
    @Order(8)
    void who_reported_a_task_done_although_a_goal_was_missed_says_why() {
        var replay = whole.getBean(DirectiveReplay.class);
        var reports =
                whole.getBean(DSLContext.class)
                        .fetch(
                                "select e.task, e.at, e.words, exists (select from"
                                        + " directive.missed_target m where m.task = e.task"
                                        + " and m.version = e.version) as missed"
                                        + " from directive.task_event e where e.kind = 'report'");

        assertThat(reports.getValues("missed", Boolean.class)).contains(true, false);
        assertThat(reports)
                .allSatisfy(report -> {
                    var missed = report.get("missed", Boolean.class);
                    var task = new TaskId(report.get("task", Long.class));
                    assertThat(
                                    replay.misses(
                                            task,
                                            report.get("at", OffsetDateTime.class).toInstant()))
                            .isEqualTo(missed);
                    assertThat(report.get("words", String.class).lines().count())
                            .as("what was done, and why although")
                            .isEqualTo(missed ? 2 : 1);
                });
    }

    @Test
    @Order(8)
    void each_chapter_has_a_place_of_its_own() {
        var orders =
                whole.getBeansOfType(Chapter.class).values().stream()
                        .map(c -> OrderUtils.getOrder(c.getClass()))
                        .toList();

        assertThat(orders).hasSizeGreaterThan(8).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    @Order(8)
    void a_case_told_in_bulk_stands_as_one_told_by_itself() {
        var db = cutOff.getBean(DSLContext.class);
        var generating = cutOff.getBean(Generating.class);
        var kept = generating.begun().orElseThrow();
        var cases = generating.generator(kept.generation(), kept.samples()).cases(3);

        cutOff.getBean(Replay.class).write(cases.stream().map(GeneratingTests::renamed).toList());

        var columns =
                "version, procedure_version, channel, filed_by, receiving_unit, unit, account, filed, accepted,"
                        + " finished, state, since, step, holder, resumes, desk, queue, clock, limit_amount,"
                        + " limit_unit, rule, calendar, clock_since, clock_left, due, result_number, result_form";
        var renamed = "select " + columns + " from casework.case_file where code like 'G99%'";
        assertThat(texts(db, "select count(*)::text from (" + renamed + ")"))
                .containsExactly("500");
        assertThat(
                        db.fetch(
                                renamed
                                        + " except all select "
                                        + columns
                                        + " from casework.case_file where code not like 'G99%'"))
                .isEmpty();
    }

    @Test
    @Order(9)
    void what_the_shipped_rules_find_stands_there_with_those_it_was_told() {
        var db = whole.getBean(DSLContext.class);
        var open =
                db.fetch(
                        """
                        select r.shipped, a.id, a.noticed, a.opened,
                               exists (select from notification.staff_notice n
                                        where n.path = '/alerts#alert-' || a.id) as told
                          from operations.alert a join operations.alert_rule r on r.id = a.rule
                         where a.opened is not null and a.closed is null
                        """);

        assertThat(open).isNotEmpty();
        assertThat(open.getValues("shipped", String.class))
                .contains("silent-models")
                .isSubsetOf("late-share", "in-time-rate", "silent-models");
        assertThat(open.getValues("told", Boolean.class)).containsOnly(true);
        assertThat(open.getValues("opened", java.time.OffsetDateTime.class))
                .allMatch(at -> !at.toInstant().isAfter(BusinessClock.START));
    }

    @Test
    @Order(9)
    void the_review_is_counted_a_second_time_by_plain_sql() {
        var counted = whole.getBean(Review.class).independently();

        assertThat(counted).hasSize(ReviewLine.values().length);
        assertThat(counted.get(ReviewLine.ONLINE)).isInstanceOf(Measured.Share.class);
        assertThat(counted.get(ReviewLine.CARDS_ISSUED)).isEqualTo(Measured.noSource());
    }

    @Test
    @Order(9)
    void the_report_of_the_year_tells_the_review_and_a_unit_has_none_of_its_own() {
        var told = reported("H41", Locale.of("vi"));

        assertThat(told.rows())
                .isEqualTo(
                        whole.getBean(Review.class).rows().stream()
                                .map(row ->
                                        List.of(
                                                Messages.bundles()
                                                        .text(
                                                                Locale.of("vi"),
                                                                "review." + row.line().code()),
                                                ReviewSection.time(
                                                        row.line(),
                                                        Period.year(2023),
                                                        Generation.AT,
                                                        Locale.of("vi")),
                                                row.value(Locale.of("vi")),
                                                row.counted(Locale.of("vi"))))
                                .toList())
                .extracting(cells -> cells.get(2))
                .contains("25", "23", "14", "2", "25 trên 25", "6 trên 11", "38", "21", "50");
        assertThat(told.caption()).contains("Năm 2023", "19/01/2024");
        assertThat(reported("H41", Locale.ENGLISH).caption()).contains("2023", "commendation");
        assertThat(sections("H41.33")).isNotEmpty().noneMatch(s -> s.key().equals("review"));
    }

    private static Block.Rows reported(String unit, Locale language) {
        return sections(unit, language).stream()
                .filter(s -> s.key().equals("review"))
                .flatMap(s -> s.blocks().stream())
                .map(Block.Rows.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Report.Section> sections(String unit) {
        return sections(unit, Locale.of("vi"));
    }

    private static List<Report.Section> sections(String code, Locale language) {
        var unit = whole.getBean(Organisation.class).byCode(code, Generation.AT).orElseThrow().id();
        var staff =
                whole.getBean(DSLContext.class)
                        .fetchSingle(
                                "select account, id from organisation.post where role = 'programme_staff'"
                                        + " and agency = (select id from organisation.agency where code = 'H41')"
                                        + " order by id limit 1");
        var actor =
                Actor.staff(
                        new AccountId(staff.get("account", UUID.class)),
                        List.of(
                                new Post(
                                        new PostId(staff.get("id", Integer.class)),
                                        whole.getBean(Organisation.class)
                                                .byCode("H41", Generation.AT)
                                                .orElseThrow()
                                                .id(),
                                        Role.PROGRAMME_STAFF)));
        var reports = whole.getBean(Reports.class);
        var id =
                reports.draft(
                        actor, new Reports.Wanted("programme", unit, Period.year(2023), language));
        return reports.get(actor, id).sections();
    }

    @Test
    @Order(10)
    void a_review_that_agrees_says_so_and_one_that_differs_fails_and_says_where() {
        whole.getBean(Recomputation.class).run(Recomputation.Reason.OPERATOR, _ -> {});
        assertThat(checked()).contains("Both ways agree in every line.").doesNotContain("DIFFERS");

        whole.getBean(DSLContext.class)
                .execute("update indicators.tally set online = online + 1 where online > 0");

        assertThatThrownBy(GeneratingTests::checked).hasMessageContaining("lines differ");
        assertThat(SAID.toString())
                .containsPattern("(?m)^online .*DIFFERS")
                .containsPattern("(?m)^cards-issued .*same");
    }

    @Test
    @Order(11)
    void both_ways_tell_the_direction_of_the_province_from_that_of_its_parts() {
        var db = whole.getBean(DSLContext.class);
        var before = ofDirection(measured());
        assertThat(before).hasSize(DIRECTION.size());

        db.execute(
                "insert into directive.programme (code, name, owner, group_set, first, last)"
                        + " select 'of-a-district', 'Kế hoạch riêng', id, 'utility-groups',"
                        + " '2024-01-01', '2024-12-31' from "
                        + DISTRICT);
        db.execute(
                "insert into directive.meeting_invitation"
                        + " (meeting_id, unit, post, remote, connected, people, noted)"
                        + " select m.id, d.id, 'head', true, true, 1, now()"
                        + " from (select id from directive.meeting"
                        + " where state in ('held', 'concluded')"
                        + " order by starts desc, number desc limit 1) m,"
                        + " (select a.id from organisation.agency a where a.tier = 'department'"
                        + " and a.valid_to is null order by a.code limit 1) d"
                        + " on conflict (meeting_id, unit) do update set remote = true,"
                        + " connected = true, people = 1, noted = now()");
        db.execute(
                "insert into directive.meeting (id, title, host, starts, ends, place, state, since)"
                        + " select gen_random_uuid(), 'Họp của huyện', id, latest + interval '1 hour',"
                        + " latest + interval '2 hours', 'Phòng họp', 'held', now() from "
                        + DISTRICT
                        + ", (select max(starts) latest from directive.meeting"
                        + " where state in ('held', 'concluded')) m");
        db.execute(
                "insert into directive.merit"
                        + " (id, unit, honour, grounds, state, since, decision, decided, decider)"
                        + " select gen_random_uuid(), id, 'merit', 'Từ trước', 'awarded', now(),"
                        + " '99/QĐ-UBND', '2022-12-31',"
                        + " (select id from organisation.agency where parent is null limit 1)"
                        + " from "
                        + DISTRICT);
        db.execute(
                "insert into directive.merit"
                        + " (id, unit, honour, grounds, state, since, decision, decided, decider)"
                        + " select gen_random_uuid(), id, 'praise', 'Của huyện', 'awarded', now(),"
                        + " '12/QĐ-UBND', '2024-01-10', id from "
                        + DISTRICT);
        db.execute(
                "insert into directive.pilot_model"
                        + " (id, name, purpose, utility_group, owner, evidence, phase, since)"
                        + " select gen_random_uuid(), 'Mô hình của huyện', '', 1, id, 'Báo cáo',"
                        + " 'proposed', now() from "
                        + DISTRICT);

        assertThat(ofDirection(measured())).as("as the program counts").isEqualTo(before);
        assertThat(ofDirection(whole.getBean(Review.class).independently()))
                .as("as plain SQL counts")
                .isEqualTo(before);
    }

    @Test
    @Order(11)
    void what_is_given_after_the_year_that_is_looked_back_on_changes_no_number_of_it() {
        var db = whole.getBean(DSLContext.class);
        var before = ofDirection(measured());

        db.execute(
                "with given as (insert into directive.task (key, programme, group_code, head, work,"
                        + " start, deadline, first_deadline, lead, responsibility, products,"
                        + " authority, regular, state, since, version)"
                        + " select 'conclusion/of-2024', programme, group_code, head, 'Kết luận',"
                        + " '2023-12-20', '2024-06-28', '2024-06-28', lead, responsibility,"
                        + " products, authority, false, 'assigned', '2024-01-05 08:00+07', 1"
                        + " from directive.task where parent is null order by id limit 1"
                        + " returning id)"
                        + " insert into directive.task_event"
                        + " (task, version, at, kind, account, to_state, deadline)"
                        + " select id, 1, '2024-01-05 08:00+07', 'assign', gen_random_uuid(),"
                        + " 'assigned', '2024-06-28' from given");
        db.execute(
                "insert into directive.programme (code, name, owner, group_set, first, last)"
                        + " select 'of-2024', 'Kế hoạch năm 2024', owner, group_set,"
                        + " '2024-01-01', '2024-12-31' from directive.programme"
                        + " where code = 'da06-2022-2023'");

        assertThat(ofDirection(measured())).as("as the program counts").isEqualTo(before);
        assertThat(ofDirection(whole.getBean(Review.class).independently()))
                .as("as plain SQL counts")
                .isEqualTo(before);
        assertThat(path(ReviewLine.TASKS))
                .as("the list is of the programme and the time that are counted")
                .isEqualTo("/programme?programme=da06-2022-2023&given=2023-12-31");
        assertThat(path(ReviewLine.TASKS_COMPLETED)).endsWith("&given=2023-12-31&light=done");
    }

    private static String path(ReviewLine line) {
        return whole.getBean(Review.class).rows().stream()
                .filter(row -> row.line() == line)
                .map(Review.Row::path)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(9)
    void who_is_commended_and_what_is_tried_is_backed_by_what_was_counted_and_nobody_is_twice() {
        var db = whole.getBean(DSLContext.class);

        assertThat(
                        count(
                                db,
                                "directive.merit_figure where coalesce(denominator, 0) = 0"
                                        + " or numerator is null"))
                .as("figures of nothing")
                .isZero();
        assertThat(count(db, "directive.pilot_model where baseline_denominator > 0"))
                .as("models with a measured baseline")
                .isPositive();
        assertThat(count(db, "(select unit from directive.merit group by 1 having count(*) > 1) t"))
                .as("units that are commended twice")
                .isZero();
    }

    private static int count(DSLContext db, String what) {
        return db.fetchOne("select count(*)::int from " + what).get(0, Integer.class);
    }

    @Test
    @Order(12)
    void what_was_taken_back_before_anybody_took_it_in_counts_in_neither_way() {
        var db = whole.getBean(DSLContext.class);
        var recomputation = whole.getBean(Recomputation.class);
        recomputation.run(Recomputation.Reason.OPERATOR, _ -> {});
        var before = (Measured.Share) requireNonNull(measured().get(ReviewLine.ONLINE));

        assertThat(
                        db.execute(
                                "update casework.case_file set accepted = null where id = (select id"
                                        + " from casework.case_file where state = 'withdrawn'"
                                        + " and filed between '2023-02-01' and '2023-11-30'"
                                        + " order by code limit 1)"))
                .isEqualTo(1);
        recomputation.run(Recomputation.Reason.OPERATOR, _ -> {});

        var after = (Measured.Share) requireNonNull(measured().get(ReviewLine.ONLINE));
        assertThat(after.ratio().denominator()).isEqualTo(before.ratio().denominator() - 1);
        assertThat(whole.getBean(Review.class).independently())
                .containsEntry(ReviewLine.ONLINE, after);
    }

    private static final String DISTRICT =
            "(select id from organisation.agency where tier = 'district' and valid_to is null"
                    + " order by code limit 1) district";

    private static final Set<ReviewLine> DIRECTION =
            EnumSet.of(
                    ReviewLine.TASKS,
                    ReviewLine.TASKS_COMPLETED,
                    ReviewLine.TASKS_CARRIED_ON,
                    ReviewLine.TASKS_IN_PROGRESS,
                    ReviewLine.PILOT_MODELS,
                    ReviewLine.LOCALITIES_CONNECTED,
                    ReviewLine.COMMENDED);

    private static Map<ReviewLine, Measured> measured() {
        return whole.getBean(Review.class).rows().stream()
                .collect(Collectors.toMap(Review.Row::line, Review.Row::measured));
    }

    private static Map<ReviewLine, Measured> ofDirection(Map<ReviewLine, Measured> all) {
        return all.entrySet().stream()
                .filter(e -> DIRECTION.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static final StringWriter SAID = new StringWriter();

    private static String checked() {
        SAID.getBuffer().setLength(0);
        whole.getBean(ReviewCommand.class)
                .run(Arguments.parse(Path.of(""), List.of("--check")), new PrintWriter(SAID, true));
        return SAID.toString();
    }

    private static Replay.Past renamed(BulkLoad.Numbered each) {
        var past = each.past();
        var code = new CaseCode("G99-230101-" + each.id().value().getLeastSignificantBits());
        return new Replay.Past(past.input(), past.by(), past.at(), code, past.steps());
    }

    private static final String LOCAL =
            "(select %s at time zone interval '7 hours' as l) t where true";

    private static int cases(DSLContext db, String which) {
        return count(db, "casework.case_file", which);
    }

    private static int events(DSLContext db, String which) {
        return count(db, "casework.case_event", LOCAL.formatted("at") + " and " + which);
    }

    private static int count(DSLContext db, String table, String which) {
        var from = which.startsWith("(select") ? ", lateral " + which : " where " + which;
        return db.fetchSingle("select count(*) from " + table + from).into(Integer.class);
    }

    private static double rate(DSLContext db, String which) {
        return db.fetchSingle(
                        "select 100.0 * count(*) filter (where channel = 'online') / count(*)"
                                + " from casework.case_file f"
                                + " join organisation.agency u on u.id = f.receiving_unit and u.valid_from <= '2024-01-19'"
                                + " and coalesce(u.valid_to > '2024-01-19', true)"
                                + " join catalogue.procedure_version p on p.id = f.procedure_version"
                                + " where f.filed >= '2023-01-01+07' and f.filed < '2024-01-01+07' and "
                                + which)
                .into(Double.class);
    }
}
