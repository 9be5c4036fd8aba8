package vn.motcua.casework.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.motcua.casework.eventlog.LogFiles.OUR_OWN;
import static vn.motcua.casework.eventlog.LogFiles.RECEIPT_PHASE;
import static vn.motcua.casework.eventlog.LogFiles.sample;
import static vn.motcua.casework.eventlog.LogFiles.text;
import static vn.motcua.casework.eventlog.LogFiles.write;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Entry;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.Timing;
import vn.motcua.casework.eventlog.ForeignCases.Which;
import vn.motcua.casework.eventlog.ImportReport.Rejected;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Role;

/// Logs in and out. Each test leaves the database as it found it, so that "another, empty one" is
/// the same one afterwards.
@ModuleTest
@Transactional
class EventLogTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final String AGENCY = "H41.10";

    @Autowired EventLogImport eventLogImport;
    @Autowired EventLogImportCommand importCommand;
    @Autowired EventLogExportCommand exportCommand;
    @Autowired ForeignCases foreign;
    @Autowired CaseInquiry inquiry;
    @Autowired Casework casework;
    @Autowired Organisation organisation;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired TestTime.HandClock clock;
    @Autowired DSLContext db;
    @Autowired AuditTrail audit;

    @TempDir Path folder;

    private final Watching watching = new Watching();
    private Actor leader;

    @BeforeEach
    void nothing_seen_yet() {
        watching.rejected.clear();
        watching.stops = false;
    }

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
        leader =
                As.officer(
                        organisation.byCode(AGENCY, TODAY).orElseThrow().id().value(), Role.LEADER);
    }

    @Test
    void every_case_is_taken_or_listed_with_line_and_reason() {
        var report = run("permits.csv");

        assertThat(report.taken()).isEqualTo(3);
        assertThat(watching.rejected)
                .extracting(Rejected::toString)
                .containsExactly(
                        "not taken: line 8, case \"hs-4\": the mapping does not say what case:kenh"
                                + " \"Fax\" means (channel.values) [unmapped-channel]",
                        "not taken: line 9, case \"hs-5\": time:timestamp: \"hôm qua\" is not"
                                + " written as the mapping says (timeFormat) [unreadable-time]");
        assertThat(report.lines())
                .contains(
                        "5 cases with 8 events in the file: 3 taken, 0 known already, 2 not taken",
                        "hệ-cũ in the records: 3 cases, 6 events, 4 activities, 3 officers, 2"
                                + " groups",
                        "hệ-cũ in the records: 1 of 2 ended cases ended past their deadline (2 of"
                                + " them had one), 1 cases are open");
    }

    @Test
    void a_case_keeps_the_promised_date_the_words_and_the_moments_of_its_system() {
        run("permits.csv");
        var file = file("hs-1");

        assertThat(file.code().value()).startsWith("H41.10-230502-");
        assertThat(file.filing().channel()).isEqualTo(Channel.ONLINE);
        assertThat(file.filing().filedBy()).isEqualTo(FiledBy.UNKNOWN);
        assertThat(file.clock())
                .isEqualTo(new CaseClock.Promised(Instant.parse("2023-05-20T10:00:00Z")));
        assertThat(file.state()).isInstanceOf(CaseState.Returned.class);
        assertThat(inquiry.timing(file)).isEqualTo(Timing.DONE_IN_TIME);
        assertThat(inquiry.open(leader, file.code()).dossier().history())
                .extracting(HistoryLine::kind, HistoryLine::detail, l -> l.at().toString())
                .containsExactly(
                        tuple("taken-over", null, "2023-05-02T02:00:00Z"),
                        tuple("imported", "Tiếp nhận", "2023-05-02T02:05:00.123Z"),
                        tuple("imported", "Thẩm định", "2023-05-03T01:00:00.123456Z"),
                        tuple("imported", "Trả kết quả", "2023-05-19T03:00:00Z"));
        var origin = foreign.of(file).orElseThrow();
        assertThat(origin.foreignId()).isEqualTo("hs-1");
        assertThat(origin.said()).contains(new ForeignCases.Said("kenh", "Web"));
        assertThat(origin.steps().get(3))
                .isEqualTo(new ForeignCases.Hands("An Văn Thử", "Phòng A", "start"));
    }

    @Test
    void an_open_case_is_worked_on_here_and_is_late_by_the_promised_date() {
        run("permits.csv");
        var file = file("hs-3");

        assertThat(file.state()).isInstanceOf(CaseState.Working.class);
        assertThat(inquiry.timing(file)).isEqualTo(Timing.LATE);
    }

    @Test
    void the_same_log_again_changes_nothing_and_a_changed_case_is_listed() {
        run("permits.csv");
        var before = counts();
        var again = run("permits.csv");
        var changed =
                write(
                        folder.resolve("later.csv"),
                        text(sample("permits.csv")).replace("t6", "t66"));
        var later = run(changed, sample("permits.json"));

        assertThat(again.known()).isEqualTo(3);
        assertThat(again.taken()).isZero();
        assertThat(later.known()).isEqualTo(2);
        assertThat(watching.rejected).extracting(Rejected::reason).contains("changed-since");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_stopped_import_goes_on_where_it_was() {
        watching.stops = true;
        var many = folder.resolve("many.csv");
        var rows = new StringBuilder(text(sample("permits.csv")).lines().findFirst().orElseThrow());
        for (int i = 0; i < 450; i++) {
            rows.append(
                    "\nm-%d,Web,,2023-05-02 09:00:00+07:00,,,t,A,,,,2023-05-02 09:00:00+07:00"
                            .formatted(i));
        }
        write(many, rows.toString());

        var stopped = run(many, sample("permits.json"));
        watching.stops = false;
        var rest = run(many, sample("permits.json"));

        assertThat(stopped.taken()).isEqualTo(200);
        assertThat(stopped.lines().getFirst()).startsWith("Stopped.");
        assertThat(rest.known()).isEqualTo(200);
        assertThat(rest.taken()).isEqualTo(250);
    }

    @Test
    void a_code_that_can_be_ours_is_kept_unless_another_case_has_it() {
        var text =
                text(sample("permits.csv"))
                        .replace("hs-1,", "H41.10-230502-7777,")
                        .replace("hs-2,", "h41.10-230502-7777,");

        run(write(folder.resolve("codes.csv"), text), sample("permits.json"));

        assertThat(
                        inquiry.get(leader, CaseCode.parse("H41.10-230502-7777").orElseThrow())
                                .filing()
                                .channel())
                .isEqualTo(Channel.ONLINE);
        assertThat(watching.rejected).extracting(Rejected::reason).contains("code-taken");
    }

    @Test
    void codes_columns_and_posts_that_are_nowhere_are_said_together_before_anything_is_taken() {
        var json =
                text(sample("permits.json"))
                        .replace("1.010727", "9.999999")
                        .replace("H41.10", "H41.99")
                        .replace("case:han_tra", "case:hantra")
                        .replace(
                                "\"officers\"",
                                "\"posts\": {\"X\": 999999999}, \"agencies\": {\"Y\": \"H99\"},"
                                        + " \"officers\"");
        var before = counts();

        assertThatExceptionOfType(FaultyMapping.class)
                .isThrownBy(() -> run(sample("permits.csv"), write(folder.resolve("m.json"), json)))
                .satisfies(e ->
                        assertThat(e.detail())
                                .contains(
                                        "there is no procedure 9.999999",
                                        "there is no agency H41.99",
                                        "there is no agency H99",
                                        "there is no post 999999999",
                                        "the table has no column \"case:hantra\""));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_applicant_s_data_stay_with_the_applicant_and_never_leave() {
        var csv =
                text(sample("permits.csv"))
                        .replaceFirst("task,", "case:ten,case:dt,case:ghi_chu,")
                        .replaceAll(",t\\d,", ",Trần Thị Kín,0912345678,bí mật,");
        var json =
                text(sample("permits.json"))
                        .replace(
                                "{\"kind\": \"business\"}",
                                "{\"kind\": \"citizen\", \"name\": \"case:ten\", \"phone\":"
                                        + " \"case:dt\"}, \"leaveOut\": [\"case:ghi_chu\"]");
        run(write(folder.resolve("p.csv"), csv), write(folder.resolve("p.json"), json));

        assertThat(inquiry.open(leader, file("hs-1").code()).dossier().applicant().name())
                .isEqualTo("Trần Thị Kín");
        assertThat(db.fetch("select attributes::text from casework.foreign_case").toString())
                .doesNotContain("Kín", "0912345678", "bí mật");
        assertThat(text(exported("out.xes", "--officers", "named")))
                .doesNotContain("Kín", "0912345678", "bí mật");
    }

    @Test
    void what_goes_out_is_xes_as_the_standard_has_it() throws Exception {
        run("permits.csv");
        run("permits.xes");

        XesRules.check(exported("out.xes"));
    }

    @Test
    void officers_leave_under_pseudonyms_that_hold_within_one_log_only() {
        run("permits.csv");
        var first = text(exported("a.xes"));
        var second = text(exported("b.xes"));
        var responsible = value(first, "phu_trach");

        assertThat(first).doesNotContain("An Văn Thử", "Bình Thị Thử").contains("Phòng A");
        assertThat(responsible).startsWith("officer-");
        assertThat(
                        Pattern.compile(
                                        Pattern.quote(
                                                "\"org:resource\" value=\"" + responsible + "\""))
                                .matcher(first)
                                .results()
                                .count())
                .isEqualTo(1);
        assertThat(second).doesNotContain(responsible);
        assertThat(text(exported("c.xes", "--officers", "named"))).contains("An Văn Thử");
    }

    @Test
    void a_table_of_ours_holds_no_formula_and_is_read_again() {
        run("permits.csv");
        var table = exported("out.csv", "--officers", "named");

        assertThat(text(table)).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
        assertThat(LogFile.open(table).survey(LogFiles.mapping(text(OUR_OWN))).cases())
                .isEqualTo(3);
    }

    @Test
    void whoever_takes_a_log_out_is_in_the_trail_with_every_case() {
        run("permits.csv");
        var id = file("hs-2").id().value();

        exported("out.xes.gz");

        assertThat(audit.about(id, 10))
                .extracting(Entry::purpose)
                .contains("event-log-import", "event-log-export");
    }

    @Test
    void days_and_agency_choose_what_goes_out() {
        run("permits.csv");

        assertThat(text(exported("a.xes", "--from", "2023-05-03", "--until", "2023-05-03")))
                .contains("value=\"hs-2\"")
                .doesNotContain("value=\"hs-1\"", "value=\"hs-3\"");
        assertThat(said(exportCommand, folder.resolve("b.xes").toString(), "--agency", "H41.14"))
                .contains("0 cases with 0 events");
        for (var bad :
                new String[][] {
                    {"a.txt"},
                    {"a.xes"},
                    {"z.xes", "--from", "morgen"},
                    {"z.xes", "--agency", "X"},
                    {"z.xes", "--officers", "all"},
                    {"no/such/z.xes"}
                }) {
            assertThatExceptionOfType(UnwritableLog.class)
                    .as(bad[0])
                    .isThrownBy(() -> said(exportCommand, bad));
        }
    }

    @Test
    void a_round_trip_loses_nothing_of_a_table() {
        roundTrip(sample("permits.csv"), sample("permits.json"));
    }

    @Test
    void a_round_trip_loses_nothing_of_xes() {
        var first = roundTrip(sample("permits.xes"), sample("permits.json"));

        assertThat(first)
                .contains("bản vẽ hai dòng")
                .contains(
                        "Thẩm định &lt;lần 2&gt;&#10;",
                        "2023-05-03T09:05:00.123456+09:00",
                        "12.50");
    }

    @Test
    void cases_of_ours_survive_the_way_through_another_installation() {
        // an imported open case that was worked on here has steps of both systems
        run("permits.csv");
        var desk =
                As.officer(
                        leader.posts().getFirst().agency().value(), Role.CASE_OFFICER, Role.HEAD);
        casework.act(desk, file("hs-3").code(), new Command.Claim(), new Command.Stop("Trùng"));
        var first = text(exported("first.xes", "--officers", "named"));

        assertThat(first)
                .contains("motcua:kind\" value=\"stop\"", "motcua:outcome\" value=\"stopped\"")
                .doesNotContain("Trùng");
        empty();
        run(folder.resolve("first.xes"), OUR_OWN);

        assertThat(text(exported("second.xes", "--officers", "named"))).isEqualTo(first);
    }

    @Test
    void the_whole_receipt_phase_is_taken_and_comes_back_as_it_was() {
        var report = whole();

        assertThat(report.taken()).isEqualTo(1434);
        assertThat(report.rejected()).isZero();
        assertThat(report.lines())
                .contains(
                        "coselog in the records: 1434 cases, 8577 events, 27 activities, 48"
                                + " officers, 10 groups",
                        "coselog in the records: 377 of 1329 ended cases ended past their deadline"
                                + " (1329 of them had one), 105 cases are open");
        report.lines().forEach(System.out::println);
        var figures = foreign.figures(leader).getFirst();
        assertThat(figures).isEqualTo(new SourceFigures("coselog", 1434, 8577, 1329, 1329, 377));
        assertThat(countedOneByOne()).isEqualTo(377);
        assertThat(run(receipt(), RECEIPT_PHASE).known()).isEqualTo(1434);
        empty();
        roundTrip(receipt(), RECEIPT_PHASE);
    }

    /// The same by the reading that pages have of each case.
    private long countedOneByOne() {
        var late = 0L;
        CaseFilter.Before before = null;
        while (true) {
            var page = foreign.cases(leader, "coselog", Which.ENDED, before);
            late +=
                    page.stream()
                            .limit(ForeignCases.pageSize())
                            .filter(r -> inquiry.timing(r.due(), r.finished()) == Timing.DONE_LATE)
                            .count();
            if (page.size() <= ForeignCases.pageSize()) {
                return late;
            }
            var last = page.get(ForeignCases.pageSize() - 1);
            before = new CaseFilter.Before(last.filed(), last.id());
        }
    }

    private ImportReport whole() {
        assumeTrue(Files.exists(receipt()), "skipped 1 full event log: no " + receipt());
        return run(receipt(), RECEIPT_PHASE);
    }

    private static Path receipt() {
        var data =
                Optional.ofNullable(System.getProperty("motcua.test.data"))
                        .or(() -> Optional.ofNullable(System.getenv("MOTCUA_TEST_DATA")));
        assumeTrue(data.isPresent(), "skipped 1 full event log: MOTCUA_TEST_DATA names no folder");
        return Path.of(data.get(), "event-logs/receipt.csv");
    }

    /// In, out, into an empty database, out again: both logs are the same, and hold all that came
    /// in.
    private String roundTrip(Path file, Path mapping) {
        run(file, mapping);
        var first = exported("first.xes", "--officers", "named");
        holdsAll(file, mapping, first);
        empty();
        var again = run(first, OUR_OWN);
        assertThat(again.rejected()).isZero();
        var second = exported("second.xes", "--officers", "named");
        assertThat(Files.exists(second)).isTrue();
        assertThat(text(second)).isEqualTo(text(first));
        return text(first);
    }

    /// Every case taken, every step and attribute of it and every moment to the microsecond.
    private void holdsAll(Path file, Path mappingFile, Path exported) {
        var mapping = LogFiles.mapping(text(mappingFile));
        var ours = LogFiles.mapping(text(OUR_OWN));
        var out = new HashMap<String, LogTrace>();
        LogFiles.traces(exported, ours)
                .forEach(t -> out.put(of(t.attributes(), "motcua:foreign-id"), t));
        for (var in : LogFiles.traces(file, mapping)) {
            var there = out.get(of(in.attributes(), "concept:name"));
            if (there == null) {
                assertThat(watching.rejected)
                        .extracting(Rejected::id)
                        .contains(of(in.attributes(), "concept:name"));
                continue;
            }
            assertThat(there.attributes())
                    .containsAll(
                            in.attributes().stream()
                                    .filter(a -> !a.key().equals("concept:name"))
                                    .toList());
            assertThat(there.steps()).hasSameSizeAs(in.steps());
            for (int i = 0; i < in.steps().size(); i++) {
                same(mapping, in.steps().get(i).attributes(), there.steps().get(i).attributes());
            }
        }
    }

    private static void same(Mapping mapping, List<Attribute> in, List<Attribute> out) {
        for (var each : in) {
            if (each.key().equals("time:timestamp")) {
                assertThat(moment(mapping, of(out, each.key())))
                        .isEqualTo(moment(mapping, each.value()));
            } else {
                assertThat(out).contains(each);
            }
        }
    }

    private static Instant moment(Mapping mapping, String text) {
        try {
            return mapping.time().read(text).toInstant();
        } catch (LogTime.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(List<Attribute> attributes, String key) {
        return attributes.stream()
                .filter(a -> a.key().equals(key))
                .map(Attribute::value)
                .findFirst()
                .orElseThrow();
    }

    /// Another, empty database: this one without what the test has written.
    private void empty() {
        TestTransaction.flagForRollback();
        TestTransaction.end();
        TestTransaction.start();
        a_province();
        assertThat(foreign.figures(leader)).isEmpty();
    }

    private ImportReport run(String name) {
        return run(sample(name), sample("permits.json"));
    }

    private ImportReport run(Path file, Path mapping) {
        return eventLogImport.run(file, mapping, watching);
    }

    private Path exported(String name, String... more) {
        var words = new ArrayList<>(List.of(folder.resolve(name).toString(), "--agency", AGENCY));
        words.addAll(List.of(more));
        said(exportCommand, words.toArray(String[]::new));
        return folder.resolve(name);
    }

    private String said(OperatorCommand command, String... words) {
        var out = new StringWriter();
        command.run(Arguments.parse(folder, List.of(words)), new PrintWriter(out, true));
        return out.toString();
    }

    private Case file(String foreignId) {
        var row =
                foreign.cases(leader, "hệ-cũ", Which.ALL, null).stream()
                        .filter(r -> r.foreignId().equals(foreignId))
                        .findFirst()
                        .orElseThrow();
        return inquiry.get(leader, CaseCode.parse(row.code()).orElseThrow());
    }

    private List<Integer> counts() {
        return List.of(
                        "case_file",
                        "case_event",
                        "applicant",
                        "foreign_case",
                        "foreign_event",
                        "unit_day")
                .stream()
                .map(t ->
                        db.fetchOne("select count(*)::int from casework." + t)
                                .get(0, Integer.class))
                .toList();
    }

    private static String value(String xes, String key) {
        var found = Pattern.compile("key=\"" + key + "\" value=\"([^\"]*)\"").matcher(xes);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void the_commands_say_how_far_they_are_and_what_they_lack() {
        var in =
                said(
                        importCommand,
                        sample("permits.csv").toString(),
                        "--mapping",
                        sample("permits.json").toString());
        var out = said(exportCommand, "all.xes.gz", "--agency", AGENCY);

        assertThat(in).contains("8/8 events", "s left", "3 taken");
        assertThat(out).contains("3/3 cases", "3 cases with 6 events written to");
        assertThat(LogFiles.unpacked(folder.resolve("all.xes.gz"))).contains("</log>");
        assertThatExceptionOfType(Arguments.Missing.class)
                .isThrownBy(() -> said(importCommand, "a.csv"));
        assertThatExceptionOfType(UnreadableLog.class)
                .isThrownBy(() ->
                        said(
                                importCommand,
                                "none.csv",
                                "--mapping",
                                sample("permits.json").toString()));
    }

    /// Remembers what an import said.
    private static final class Watching implements ImportListener {

        private final List<Rejected> rejected = new ArrayList<>();
        private boolean stops;

        @Override
        public void progress(ImportReport soFar) {}

        @Override
        public void rejected(Rejected each) {
            rejected.add(each);
        }

        @Override
        public boolean wantsToStop() {
            return stops;
        }
    }
}
