package vn.motcua.indicators.publication;

import static vn.motcua.indicators.db.Tables.INDEX_DRAFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;

@Repository
class DraftRepository {

    static final String OPEN = "open";

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    /// @return its number, or nothing while the period has an open one
    Optional<Integer> add(
            Period period, int edition, String reason, AccountId by, Instant at, String content) {
        return db.insertInto(INDEX_DRAFT)
                .set(INDEX_DRAFT.PERIOD, period.code())
                .set(INDEX_DRAFT.EDITION, edition)
                .set(INDEX_DRAFT.VERSION, 1)
                .set(INDEX_DRAFT.STATE, OPEN)
                .set(INDEX_DRAFT.REASON, reason)
                .set(INDEX_DRAFT.DRAFTED_BY, by.value())
                .set(INDEX_DRAFT.DRAFTED, at)
                .set(INDEX_DRAFT.CONTENT, content)
                .onConflictDoNothing()
                .returning(INDEX_DRAFT.ID)
                .fetchOptional(INDEX_DRAFT.ID);
    }

    Optional<IndexDraft> find(int id) {
        return drafts(INDEX_DRAFT.ID.eq(id)).stream().findFirst();
    }

    /// Holds it until the transaction ends.
    Optional<IndexDraft> lock(int id) {
        return db.select(INDEX_DRAFT.fields())
                .from(INDEX_DRAFT)
                .where(INDEX_DRAFT.ID.eq(id))
                .forUpdate()
                .fetchOptional(DraftRepository::draft);
    }

    List<IndexDraft> open() {
        return drafts(INDEX_DRAFT.STATE.eq(OPEN));
    }

    boolean anyOf(Period period) {
        return db.fetchExists(INDEX_DRAFT, INDEX_DRAFT.PERIOD.eq(period.code()));
    }

    private List<IndexDraft> drafts(Condition which) {
        return db.select(
                        INDEX_DRAFT.ID,
                        INDEX_DRAFT.PERIOD,
                        INDEX_DRAFT.EDITION,
                        INDEX_DRAFT.VERSION,
                        INDEX_DRAFT.STATE,
                        INDEX_DRAFT.REASON,
                        INDEX_DRAFT.DRAFTED_BY,
                        INDEX_DRAFT.DRAFTED,
                        INDEX_DRAFT.SENT,
                        INDEX_DRAFT.CORRECTIONS_UNTIL)
                .from(INDEX_DRAFT)
                .where(which)
                .orderBy(INDEX_DRAFT.DRAFTED.desc(), INDEX_DRAFT.ID)
                .fetch(DraftRepository::draft);
    }

    private static IndexDraft draft(Record row) {
        return new IndexDraft(
                row.get(INDEX_DRAFT.ID),
                Period.parse(row.get(INDEX_DRAFT.PERIOD)).orElseThrow(),
                row.get(INDEX_DRAFT.EDITION),
                row.get(INDEX_DRAFT.VERSION),
                IndexDraft.State.valueOf(row.get(INDEX_DRAFT.STATE).toUpperCase(Locale.ROOT)),
                row.get(INDEX_DRAFT.REASON),
                new AccountId(row.get(INDEX_DRAFT.DRAFTED_BY)),
                row.get(INDEX_DRAFT.DRAFTED),
                row.get(INDEX_DRAFT.SENT),
                row.get(INDEX_DRAFT.CORRECTIONS_UNTIL));
    }

    Optional<String> content(int id) {
        return db.select(INDEX_DRAFT.CONTENT)
                .from(INDEX_DRAFT)
                .where(INDEX_DRAFT.ID.eq(id))
                .fetchOptional(INDEX_DRAFT.CONTENT);
    }

    void recompute(IndexDraft draft, AccountId by, Instant at, String content) {
        db.update(INDEX_DRAFT)
                .set(INDEX_DRAFT.VERSION, INDEX_DRAFT.VERSION.plus(1))
                .set(INDEX_DRAFT.DRAFTED_BY, by.value())
                .set(INDEX_DRAFT.DRAFTED, at)
                .set(INDEX_DRAFT.CONTENT, content)
                .where(INDEX_DRAFT.ID.eq(draft.id()), INDEX_DRAFT.VERSION.eq(draft.version()))
                .execute();
    }

    void send(IndexDraft draft, Instant at, LocalDate until) {
        db.update(INDEX_DRAFT)
                .set(INDEX_DRAFT.VERSION, INDEX_DRAFT.VERSION.plus(1))
                .set(INDEX_DRAFT.SENT, at)
                .set(INDEX_DRAFT.CORRECTIONS_UNTIL, until)
                .where(INDEX_DRAFT.ID.eq(draft.id()), INDEX_DRAFT.VERSION.eq(draft.version()))
                .execute();
    }

    void end(IndexDraft draft, IndexDraft.State state) {
        db.update(INDEX_DRAFT)
                .set(INDEX_DRAFT.VERSION, INDEX_DRAFT.VERSION.plus(1))
                .set(INDEX_DRAFT.STATE, state.name().toLowerCase(Locale.ROOT))
                .where(INDEX_DRAFT.ID.eq(draft.id()), INDEX_DRAFT.VERSION.eq(draft.version()))
                .execute();
    }
}
