package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.FOLLOWER;
import static vn.motcua.indicators.db.Tables.GENERATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.indicators.db.Tables;
import vn.motcua.indicators.db.tables.records.FollowerRecord;
import vn.motcua.indicators.db.tables.records.GenerationRecord;

/// Where counting stands: how far the logs were followed, and the two generations of what was
/// counted.
@Repository
class GenerationRepository {

    private static final String CASES = "cases";
    private static final String FEEDBACK = "feedback";

    /// How far the logs have been followed.
    ///
    /// @param said that of ratings and complaints
    record Positions(Position cases, FeedbackEvent.Position said) {}

    /// A generation while it is built.
    ///
    /// @param horizon the transaction before which everything was there when it was begun
    record Building(
            short number, @Nullable UUID countedTo, long cases, long horizon, Instant since) {}

    private final DSLContext db;

    GenerationRepository(DSLContext db) {
        this.db = db;
    }

    Positions read() {
        return positions(db.selectFrom(FOLLOWER).fetch());
    }

    /// When what was counted last happened.
    @Nullable Instant lastEvent() {
        return db.select(max(FOLLOWER.EVENT)).from(FOLLOWER).fetchSingle().value1();
    }

    /// Both positions, in one word.
    String reached() {
        return db
                .select(FOLLOWER.TRANSACTION, FOLLOWER.ID)
                .from(FOLLOWER)
                .orderBy(FOLLOWER.NAME)
                .fetch()
                .stream()
                .map(row -> row.value1() + "." + row.value2())
                .collect(Collectors.joining(" "));
    }

    /// Holds the positions until the transaction ends: nobody else counts meanwhile.
    Positions lock() {
        return positions(db.selectFrom(FOLLOWER).orderBy(FOLLOWER.NAME).forUpdate().fetch());
    }

    private static Positions positions(List<FollowerRecord> rows) {
        var byName = rows.stream().collect(toMap(FollowerRecord::getName, r -> r));
        var cases = requireNonNull(byName.get(CASES));
        var said = requireNonNull(byName.get(FEEDBACK));
        return new Positions(
                new Position(cases.getTransaction(), cases.getId()),
                new FeedbackEvent.Position(said.getTransaction(), said.getId()));
    }

    /// @param event when the last event happened
    void move(Position to, Instant event) {
        move(CASES, to.transaction(), to.id(), event);
    }

    /// @param event when the last event happened
    void move(FeedbackEvent.Position to, Instant event) {
        move(FEEDBACK, to.transaction(), to.id(), event);
    }

    private void move(String follower, long transaction, long id, Instant event) {
        db.update(FOLLOWER)
                .set(FOLLOWER.TRANSACTION, transaction)
                .set(FOLLOWER.ID, id)
                .set(FOLLOWER.EVENT, event)
                .where(FOLLOWER.NAME.eq(follower))
                .execute();
    }

    /// Moves on to where everything before was counted anew; never back.
    ///
    /// @param begun when counting began: all that happened until then is in it
    void moveOver(long horizon, Instant begun) {
        db.update(FOLLOWER)
                .set(FOLLOWER.TRANSACTION, horizon)
                .set(FOLLOWER.ID, Long.MAX_VALUE)
                .set(FOLLOWER.EVENT, greatest(FOLLOWER.EVENT, val(begun)))
                .where(FOLLOWER.TRANSACTION.lt(horizon))
                .execute();
    }

    /// The generations that are kept: the one that is read, and one that is being built.
    List<Short> kept() {
        return db.select(GENERATION.NUMBER)
                .from(GENERATION)
                .where(GENERATION.STATE.ne(inline("spare")))
                .orderBy(GENERATION.NUMBER)
                .fetch(GENERATION.NUMBER);
    }

    void count(short generation, Collection<UUID> cases) {
        db.select(
                        field(
                                "indicators.count_cases({0}, {1}::uuid[])",
                                Object.class, val(generation), val(cases.toArray(UUID[]::new))))
                .execute();
    }

    /// Counts the next cases, in the order of their identifiers, into a generation that is being
    /// built; how many there were. Its sums are made afterwards.
    int countNext(short generation, int most) {
        return db.select(
                        field(
                                "indicators.count_anew({0}, {1})",
                                Integer.class, val(generation), val(most)))
                .fetchSingle()
                .value1();
    }

    /// Adds up the next month of a generation whose cases are all counted; false when none was
    /// left: then its sums are whole.
    boolean sumNextMonth(short generation) {
        return db.select(field("indicators.sum_next_month({0})", Boolean.class, val(generation)))
                .fetchSingle()
                .value1();
    }

    Optional<Building> building() {
        return db.selectFrom(GENERATION)
                .where(GENERATION.STATE.eq(inline("building")))
                .fetchOptional(GenerationRepository::toBuilding);
    }

    /// Whether what is read was counted by rules that have changed since.
    boolean isOutdated() {
        return db.fetchExists(
                GENERATION, GENERATION.STATE.eq(inline("current")), GENERATION.OUTDATED.isTrue());
    }

    /// Empties the spare generation and begins to build in it.
    Building begin(long horizon, Instant now) {
        var spare =
                db.selectFrom(GENERATION)
                        .where(GENERATION.STATE.eq(inline("spare")))
                        .fetchSingle(GENERATION.NUMBER);
        if (spare == 0) {
            db.truncate(Tables.CASE_MEASURE_0, Tables.TALLY_0, Tables.DISLIKE_0).execute();
        } else {
            db.truncate(Tables.CASE_MEASURE_1, Tables.TALLY_1, Tables.DISLIKE_1).execute();
        }
        return db.update(GENERATION)
                .set(GENERATION.STATE, "building")
                .setNull(GENERATION.COUNTED_TO)
                .set(GENERATION.CASES, 0L)
                .set(GENERATION.HORIZON, horizon)
                .set(GENERATION.SUMMED_TO, inline("-infinity").cast(LocalDate.class))
                .set(GENERATION.STARTED, now)
                .setNull(GENERATION.FINISHED)
                .where(GENERATION.NUMBER.eq(spare))
                .returning()
                .fetchSingle(GenerationRepository::toBuilding);
    }

    /// What was built is read from now on; what was read is the next to be built in.
    void swap(short built, Instant now) {
        db.update(GENERATION)
                .set(GENERATION.STATE, "spare")
                .set(GENERATION.OUTDATED, false)
                .where(GENERATION.STATE.eq(inline("current")))
                .execute();
        db.update(GENERATION)
                .set(GENERATION.STATE, "current")
                .set(GENERATION.FINISHED, now)
                .where(GENERATION.NUMBER.eq(built))
                .execute();
    }

    short current() {
        return db.select(GENERATION.NUMBER)
                .from(GENERATION)
                .where(GENERATION.STATE.eq(inline("current")))
                .fetchSingle(GENERATION.NUMBER);
    }

    /// The moment a repeatable transaction sees, for another one that is to see the same.
    String moment() {
        return db.select(field("pg_export_snapshot()", String.class)).fetchSingle().value1();
    }

    /// SHA-256 of a generation as it is at a moment, in hexadecimal; the first thing a repeatable
    /// transaction does.
    String digest(String moment, short generation) {
        db.execute("set transaction snapshot {0}", inline(moment));
        return digest(generation);
    }

    /// SHA-256 of a generation, in hexadecimal.
    String digest(short generation) {
        return HexFormat.of()
                .formatHex(
                        db.select(field("indicators.digest({0})", byte[].class, val(generation)))
                                .fetchSingle()
                                .value1());
    }

    /// How many cases are not the same in both generations.
    long differing() {
        var one = CASE_MEASURE.as("one");
        var other = CASE_MEASURE.as("other");
        return db.select(org.jooq.impl.DSL.count())
                .from(db.selectFrom(one).where(one.GENERATION.eq((short) 0)).asTable("a"))
                .fullJoin(db.selectFrom(other).where(other.GENERATION.eq((short) 1)).asTable("b"))
                .on(field("a.case_id", UUID.class).eq(field("b.case_id", UUID.class)))
                .where(row(columns("a")).isDistinctFrom(row(columns("b"))))
                .fetchSingle()
                .value1();
    }

    private static List<Field<?>> columns(String of) {
        return Arrays.stream(CASE_MEASURE.fields())
                .filter(f -> !f.equals(CASE_MEASURE.GENERATION))
                .<Field<?>>map(f ->
                        field(
                                org.jooq.impl.DSL.name(of, ((TableField<?, ?>) f).getName()),
                                f.getDataType()))
                .toList();
    }

    private static Building toBuilding(GenerationRecord r) {
        return new Building(
                r.getNumber(), r.getCountedTo(), r.getCases(), r.getHorizon(), r.getStarted());
    }
}
