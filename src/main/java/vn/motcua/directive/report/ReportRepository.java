package vn.motcua.directive.report;

import static vn.motcua.directive.db.Tables.REPORT;
import static vn.motcua.directive.db.Tables.REPORT_FILE;
import static vn.motcua.directive.db.Tables.REPORT_SECTION;
import static vn.motcua.directive.db.Tables.REPORT_STEP;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directive.db.tables.records.ReportRecord;
import vn.motcua.directive.report.Report.Section;
import vn.motcua.directive.report.ReportState.Approved;
import vn.motcua.directive.report.ReportState.Draft;
import vn.motcua.directive.report.ReportState.Submitted;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Seal;

@Repository
class ReportRepository {

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    ReportRepository(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// Stores a new report, unless there is an open one for the same thing.
    ///
    /// @return whether it was stored
    boolean insert(Report report) {
        var row = db.newRecord(REPORT);
        row.setId(report.id().value());
        row.setTemplate(report.template());
        row.setUnit(report.unit().value());
        row.setPeriod(report.period().code());
        row.setPeriodLast(report.period().last());
        row.setLanguage(report.language().getLanguage());
        row.setTitle(report.title());
        row.setVersion(report.version());
        row.setDrafted(clock.instant());
        fill(row, report);
        if (db.insertInto(REPORT).set(row).onConflictDoNothing().execute() == 0) {
            return false;
        }
        for (int i = 0; i < report.sections().size(); i++) {
            var section = report.sections().get(i);
            db.insertInto(REPORT_SECTION)
                    .set(REPORT_SECTION.REPORT, report.id().value())
                    .set(REPORT_SECTION.POSITION, i)
                    .set(REPORT_SECTION.KEY, section.key())
                    .set(REPORT_SECTION.TITLE, section.title())
                    .set(REPORT_SECTION.TEXT, section.text())
                    .set(REPORT_SECTION.BLOCKS, written(section.blocks()))
                    .execute();
        }
        return true;
    }

    /// The open report for the same thing.
    Optional<ReportId> open(Report report) {
        return db.select(REPORT.ID)
                .from(REPORT)
                .where(
                        REPORT.TEMPLATE.eq(report.template()),
                        REPORT.UNIT.eq(report.unit().value()),
                        REPORT.PERIOD.eq(report.period().code()),
                        REPORT.LANGUAGE.eq(report.language().getLanguage()),
                        REPORT.STATE.ne("approved"))
                .fetchOptional(row -> new ReportId(row.value1()));
    }

    Report get(ReportId id) {
        var row = db.selectFrom(REPORT).where(REPORT.ID.eq(id.value())).fetchOne();
        if (row == null) {
            throw new NotFound("report " + id);
        }
        return report(row, sections(id));
    }

    private List<Section> sections(ReportId id) {
        return db.selectFrom(REPORT_SECTION)
                .where(REPORT_SECTION.REPORT.eq(id.value()))
                .orderBy(REPORT_SECTION.POSITION)
                .fetch(row ->
                        new Section(
                                row.getKey(),
                                row.getTitle(),
                                row.getText(),
                                read(row.getBlocks())));
    }

    /// Stores a step: state, texts and figures.
    ///
    /// @throws ReportRefused if somebody else changed the report meanwhile
    void update(Report changed) {
        for (var section : changed.sections()) {
            db.update(REPORT_SECTION)
                    .set(REPORT_SECTION.TEXT, section.text())
                    .set(REPORT_SECTION.BLOCKS, written(section.blocks()))
                    .where(
                            REPORT_SECTION.REPORT.eq(changed.id().value()),
                            REPORT_SECTION.KEY.eq(section.key()))
                    .execute();
        }
        var row = db.newRecord(REPORT);
        fill(row, changed);
        row.setVersion(changed.version() + 1);
        var updated =
                db.update(REPORT)
                        .set(row)
                        .where(
                                REPORT.ID.eq(changed.id().value()),
                                REPORT.VERSION.eq(changed.version()))
                        .execute();
        if (updated == 0) {
            throw ReportRefused.stale(changed.id());
        }
    }

    /// @param version of the report after the step
    void note(ReportId id, int version, ReportStep step) {
        db.insertInto(REPORT_STEP)
                .set(REPORT_STEP.REPORT, id.value())
                .set(REPORT_STEP.VERSION, version)
                .set(REPORT_STEP.AT, step.at())
                .set(REPORT_STEP.KIND, step.kind())
                .set(REPORT_STEP.ACCOUNT, step.by().value())
                .set(REPORT_STEP.WORDS, step.words())
                .execute();
    }

    List<ReportStep> steps(ReportId id) {
        return db.selectFrom(REPORT_STEP)
                .where(REPORT_STEP.REPORT.eq(id.value()))
                .orderBy(REPORT_STEP.VERSION)
                .fetch(row ->
                        new ReportStep(
                                row.getAt(),
                                row.getKind(),
                                new AccountId(row.getAccount()),
                                row.getWords()));
    }

    void keep(ReportId id, ReportFile file) {
        db.insertInto(REPORT_FILE)
                .set(REPORT_FILE.REPORT, id.value())
                .set(REPORT_FILE.FORM, file.form())
                .set(REPORT_FILE.NAME, file.name())
                .set(REPORT_FILE.CONTENT, file.content())
                .execute();
    }

    Optional<ReportFile> file(ReportId id, String form) {
        return db.select(REPORT_FILE.FORM, REPORT_FILE.NAME, REPORT_FILE.CONTENT)
                .from(REPORT_FILE)
                .where(REPORT_FILE.REPORT.eq(id.value()), REPORT_FILE.FORM.eq(form))
                .fetchOptional(Records.mapping(ReportFile::new));
    }

    /// Reports of some units, the latest period first, after the last one shown.
    List<ReportRow> list(
            Collection<AgencyId> units,
            @Nullable String state,
            @Nullable ReportId after,
            int limit) {
        var numbers = units.stream().map(AgencyId::value).toList();
        var last = after == null ? null : last(after);
        return db.select(
                        REPORT.ID,
                        REPORT.TITLE,
                        REPORT.UNIT,
                        REPORT.PERIOD,
                        REPORT.LANGUAGE,
                        REPORT.STATE,
                        REPORT.NUMBER,
                        DSL.coalesce(REPORT.APPROVED, REPORT.SUBMITTED, REPORT.DRAFTED))
                .from(REPORT)
                .where(
                        REPORT.UNIT.in(numbers),
                        state == null ? DSL.noCondition() : REPORT.STATE.eq(state),
                        last == null
                                ? DSL.noCondition()
                                : REPORT.PERIOD_LAST
                                        .lt(last.getPeriodLast())
                                        .or(
                                                REPORT.PERIOD_LAST
                                                        .eq(last.getPeriodLast())
                                                        .and(REPORT.ID.gt(last.getId()))))
                .orderBy(REPORT.PERIOD_LAST.desc(), REPORT.ID)
                .limit(limit)
                .fetch(row ->
                        new ReportRow(
                                new ReportId(row.value1()),
                                row.value2(),
                                new AgencyId(row.value3()),
                                Period.parse(row.value4()).orElseThrow(),
                                Locale.of(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }

    private @Nullable ReportRecord last(ReportId id) {
        return db.selectFrom(REPORT).where(REPORT.ID.eq(id.value())).fetchOne();
    }

    /// How many wait for approval in some units.
    int submitted(Collection<AgencyId> units) {
        var numbers = units.stream().map(AgencyId::value).toList();
        return db.fetchCount(REPORT, REPORT.STATE.eq("submitted"), REPORT.UNIT.in(numbers));
    }

    /// The figures as they are stored and sealed.
    String written(List<Block> blocks) {
        return json.writerFor(
                        json.getTypeFactory().constructCollectionType(List.class, Block.class))
                .writeValueAsString(blocks);
    }

    private List<Block> read(String blocks) {
        return Arrays.asList(json.readValue(blocks, Block[].class));
    }

    private static void fill(ReportRecord row, Report report) {
        row.setState(report.state().code());
        row.setWriter(report.writer().value());
        row.setMeasured(report.measured());
        row.setSentBack(null);
        switch (report.state()) {
            case Draft(var reason) -> {
                row.setSentBack(reason);
                row.setSubmittedBy(null);
                row.setSubmitted(null);
            }
            case Submitted(var by, var at) -> {
                row.setSubmittedBy(by.value());
                row.setSubmitted(at);
            }
            case Approved(var by, var at, var number, var seal) -> {
                row.setApprovedBy(by.value());
                row.setApproved(at);
                row.setNumber(number);
                row.setSha256(seal.sha256());
                row.setSealKey(seal.key());
                row.setSignature(seal.signature());
            }
        }
    }

    private static Report report(ReportRecord row, List<Section> sections) {
        return new Report(
                new ReportId(row.getId()),
                row.getTemplate(),
                new AgencyId(row.getUnit()),
                Period.parse(row.getPeriod()).orElseThrow(),
                Locale.of(row.getLanguage()),
                row.getTitle(),
                sections,
                state(row),
                new AccountId(row.getWriter()),
                row.getMeasured(),
                row.getVersion());
    }

    private static ReportState state(ReportRecord row) {
        return switch (row.getState()) {
            case "draft" -> new Draft(row.getSentBack());
            case "submitted" -> new Submitted(account(row.getSubmittedBy()), row.getSubmitted());
            default ->
                    new Approved(
                            account(row.getApprovedBy()),
                            row.getApproved(),
                            row.getNumber(),
                            new Seal(row.getSha256(), row.getSealKey(), row.getSignature()));
        };
    }

    private static AccountId account(@Nullable UUID id) {
        return new AccountId(Objects.requireNonNull(id));
    }
}
