package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.casework.db.Tables.CONTENT;
import static vn.motcua.casework.db.Tables.EVENT_TEXT;
import static vn.motcua.casework.db.Tables.FEE_DEMAND;
import static vn.motcua.casework.db.Tables.PAPER;
import static vn.motcua.casework.db.Tables.RESULT_PAPER;
import static vn.motcua.casework.db.Tables.UNIT_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.Replay.Past;
import vn.motcua.casework.Replay.UnitDay;
import vn.motcua.casework.db.tables.records.CaseEventRecord;
import vn.motcua.casework.db.tables.records.ContentRecord;
import vn.motcua.casework.db.tables.records.EventTextRecord;
import vn.motcua.casework.db.tables.records.FeeDemandRecord;
import vn.motcua.casework.db.tables.records.ForeignCaseRecord;
import vn.motcua.casework.db.tables.records.ForeignEventRecord;
import vn.motcua.casework.db.tables.records.PaperRecord;
import vn.motcua.casework.db.tables.records.ResultPaperRecord;
import vn.motcua.shared.TableCopy;

/// Writes cases of the past in batches.
@Repository
class ReplayRepository {

    private final DSLContext db;

    ReplayRepository(DSLContext db) {
        this.db = db;
    }

    /// A case as it ended, and all that happened to it.
    record Written(Case last, Desk desk, Past past, List<Happening> happened) {}

    /// Adds to the counters and says which number came before the batch's first.
    Map<UnitDay, Integer> take(Map<UnitDay, Integer> wanted) {
        var before = new HashMap<UnitDay, Integer>();
        wanted.forEach((key, count) -> {
            var last =
                    db.insertInto(UNIT_DAY)
                            .set(UNIT_DAY.UNIT, key.unit().value())
                            .set(UNIT_DAY.DAY, key.day())
                            .set(UNIT_DAY.LAST, count)
                            .onConflict(UNIT_DAY.UNIT, UNIT_DAY.DAY)
                            .doUpdate()
                            .set(UNIT_DAY.LAST, UNIT_DAY.LAST.plus(count))
                            .returning(UNIT_DAY.LAST)
                            .fetchSingle()
                            .getLast();
            before.put(key, last - count);
        });
        return before;
    }

    void insert(List<Written> written) {
        insert(rows(written, Map.of()));
    }

    /// Rows in the order in which their tables take them.
    record Rows(List<TableCopy> tables) {

        int count() {
            return tables.stream().mapToInt(TableCopy::rows).sum();
        }
    }

    /// What the cases are as rows; asks no database.
    ///
    /// @param results the stored papers that are the results of some of the cases
    static Rows rows(List<Written> written, Map<CaseId, UUID> results) {
        var files = new TableCopy(CASE_FILE, List.of(CASE_FILE.URGENCY));
        var events = new TableCopy(CASE_EVENT, List.of(CASE_EVENT.ID, CASE_EVENT.XID));
        var applicants = new TableCopy(APPLICANT, List.of());
        var contents = new TableCopy(CONTENT, List.of());
        var papers = new TableCopy(PAPER, List.of());
        var texts = new TableCopy(EVENT_TEXT, List.of());
        var fees = new TableCopy(FEE_DEMAND, List.of());
        var resultPapers = new TableCopy(RESULT_PAPER, List.of());
        for (var w : written) {
            var id = w.last().id();
            files.add(file(w));
            w.happened().forEach(h -> events.add(event(h)));
            applicants.add(ApplicantColumns.toRecord(id, w.past().input().applicant()));
            contents.add(content(w));
            papers(w).forEach(papers::add);
            w.happened().stream().flatMap(ReplayRepository::text).forEach(texts::add);
            fees(w).forEach(fees::add);
            result(w, results.get(id)).forEach(resultPapers::add);
        }
        return new Rows(
                List.of(files, events, applicants, contents, papers, texts, fees, resultPapers));
    }

    void insert(Rows rows) {
        db.connection(connection -> {
            for (var table : rows.tables()) {
                table.write(connection);
            }
        });
    }

    /// Lets the counters stand at least where these cases end.
    void count(Map<UnitDay, Integer> last) {
        var keys = List.copyOf(last.keySet());
        var units = keys.stream().map(k -> k.unit().value()).toArray(Integer[]::new);
        var days = keys.stream().map(UnitDay::day).toArray(LocalDate[]::new);
        var numbers = keys.stream().map(last::get).toArray(Integer[]::new);
        db.insertInto(UNIT_DAY, UNIT_DAY.UNIT, UNIT_DAY.DAY, UNIT_DAY.LAST)
                .select(
                        DSL.select(
                                        DSL.field("unit", Integer.class),
                                        DSL.field("day", LocalDate.class),
                                        DSL.field("number", Integer.class))
                                .from(
                                        "unnest({0}, {1}, {2}) as given(unit, day, number)",
                                        DSL.val(units), DSL.val(days), DSL.val(numbers)))
                .onConflict(UNIT_DAY.UNIT, UNIT_DAY.DAY)
                .doUpdate()
                .set(UNIT_DAY.LAST, DSL.greatest(UNIT_DAY.LAST, DSL.excluded(UNIT_DAY.LAST)))
                .execute();
    }

    boolean hasCases() {
        return db.fetchExists(CASE_FILE);
    }

    /// What the other system said of its cases, for cases just inserted, in the same order.
    void insertForeign(List<Written> written, List<ForeignCase> batch) {
        var cases = new ArrayList<ForeignCaseRecord>(batch.size());
        var steps = new ArrayList<ForeignEventRecord>();
        for (int i = 0; i < batch.size(); i++) {
            var id = written.get(i).last().id();
            cases.add(foreignCase(id, batch.get(i)));
            // the taking over is the first thing that happened
            var version = 2;
            for (var step : batch.get(i).steps()) {
                steps.add(foreignEvent(id, version++, step));
            }
        }
        insertAll(cases.stream());
        insertAll(steps.stream());
    }

    private void insertAll(Stream<? extends TableRecord<?>> records) {
        var all = records.toList();
        if (!all.isEmpty()) {
            db.batchInsert(all).execute();
        }
    }

    private static TableRecord<?> file(Written w) {
        var row = CaseColumns.inserted(w.last(), w.desk());
        row.setCode(w.last().code().value());
        return row;
    }

    private static ForeignCaseRecord foreignCase(CaseId id, ForeignCase past) {
        var row = new ForeignCaseRecord();
        row.setCaseId(id.value());
        row.setSource(past.origin().source());
        row.setForeignId(past.origin().id());
        row.setDigest(past.origin().digest());
        row.setAttributes(JSONB.valueOf(past.origin().attributes()));
        row.setEvents(past.steps().size());
        row.setTaken(past.dates().taken());
        return row;
    }

    private static ForeignEventRecord foreignEvent(CaseId id, int version, ForeignCase.Step step) {
        var row = new ForeignEventRecord();
        row.setCaseId(id.value());
        row.setVersion(version);
        row.setResource(step.words().resource());
        row.setTeam(step.words().group());
        row.setLifecycle(step.words().lifecycle());
        row.setOffsetSeconds(step.words().offsetSeconds());
        row.setAttributes(JSONB.valueOf(step.words().attributes()));
        return row;
    }

    private static CaseEventRecord event(Happening h) {
        var row = new CaseEventRecord();
        var state = h.after().state();
        var place = state instanceof CaseState.Waiting w ? w.then() : state;
        row.set(CASE_EVENT.CASE_ID, h.after().id().value());
        row.set(CASE_EVENT.VERSION, h.after().version());
        row.set(CASE_EVENT.AT, h.at());
        row.set(CASE_EVENT.KIND, h.kind());
        row.set(CASE_EVENT.ACTOR_KIND, h.actor().kind().name().toLowerCase(Locale.ROOT));
        row.set(CASE_EVENT.ACCOUNT, h.actor().account().value());
        row.set(
                CASE_EVENT.POST,
                h.actor().posts().isEmpty() ? null : h.actor().posts().getFirst().id().value());
        row.set(CASE_EVENT.CLIENT, h.actor().client());
        row.set(CASE_EVENT.UNIT, h.after().unit().value());
        row.set(CASE_EVENT.FROM_STATE, h.from() == null ? null : CaseColumns.nameOf(h.from()));
        row.set(CASE_EVENT.TO_STATE, CaseColumns.nameOf(state));
        row.set(CASE_EVENT.STEP, place instanceof CaseState.OnRoute r ? r.step() : null);
        row.set(CASE_EVENT.DUE, h.after().clock().due().orElse(null));
        row.set(CASE_EVENT.DETAIL, h.detail());
        return row;
    }

    private static Stream<EventTextRecord> text(Happening h) {
        if (h.text() == null || h.text().isBlank()) {
            return Stream.empty();
        }
        var row = new EventTextRecord();
        row.set(EVENT_TEXT.CASE_ID, h.after().id().value());
        row.set(EVENT_TEXT.VERSION, h.after().version());
        row.set(EVENT_TEXT.TEXT, h.text());
        return Stream.of(row);
    }

    private static ContentRecord content(Written w) {
        var content = w.past().input().content();
        var row = new ContentRecord();
        row.setCaseId(w.last().id().value());
        row.setForm(content.form());
        row.setFormVersion(content.formVersion());
        row.setAnswers(JSONB.valueOf(content.answers()));
        return row;
    }

    private static Stream<PaperRecord> papers(Written w) {
        var rows = new ArrayList<PaperRecord>();
        for (var paper : w.past().input().papers()) {
            var row = new PaperRecord();
            row.set(PAPER.CASE_ID, w.last().id().value());
            row.set(PAPER.POSITION, rows.size());
            row.set(PAPER.COMPONENT, paper.component());
            row.set(PAPER.NAME, paper.name());
            row.set(PAPER.HANDED_IN, paper.handedIn().code());
            row.set(PAPER.DOCUMENT, paper.document());
            row.set(PAPER.HELD_REF, paper.heldRef());
            row.set(PAPER.BROUGHT, paper.brought());
            rows.add(row);
        }
        return rows.stream();
    }

    /// The result as a stored paper, from when it was issued.
    private static Stream<ResultPaperRecord> result(Written w, @Nullable UUID document) {
        return document == null
                ? Stream.empty()
                : w.past().steps().stream()
                        .filter(s -> s.command() instanceof Command.Issue)
                        .limit(1)
                        .map(s -> new ResultPaperRecord(w.last().id().value(), document, s.at()));
    }

    private static Stream<FeeDemandRecord> fees(Written w) {
        var rows = new ArrayList<FeeDemandRecord>();
        for (int i = 0; i < w.past().steps().size(); i++) {
            var step = w.past().steps().get(i);
            if (step.command() instanceof Command.DemandFee(var amount, _)) {
                var row = new FeeDemandRecord();
                row.set(FEE_DEMAND.CASE_ID, w.last().id().value());
                row.set(FEE_DEMAND.VERSION, i + 2);
                row.set(FEE_DEMAND.AMOUNT, amount.dong());
                row.set(FEE_DEMAND.DEMANDED, step.at());
                rows.add(row);
            } else if (step.command() instanceof Command.RecordPayment(var number)) {
                var open = rows.getLast();
                open.set(FEE_DEMAND.RECEIPT_NUMBER, number);
                open.set(FEE_DEMAND.PAID, step.at());
            }
        }
        return rows.stream();
    }
}
