package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.min;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.operations.db.Tables.PROCESS_ACTIVITY;
import static vn.motcua.operations.db.Tables.PROCESS_END;
import static vn.motcua.operations.db.Tables.PROCESS_HAND;
import static vn.motcua.operations.db.Tables.PROCESS_MONTH_STATE;
import static vn.motcua.operations.db.Tables.PROCESS_MOVE;
import static vn.motcua.operations.db.Tables.PROCESS_OPEN;
import static vn.motcua.operations.db.Tables.PROCESS_PATH;
import static vn.motcua.operations.db.Tables.PROCESS_POSITION;
import static vn.motcua.shared.Prepared.blank;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.PublicStatus;
import vn.motcua.operations.process.CaseHistory.Ended;
import vn.motcua.operations.process.CaseHistory.Hand;
import vn.motcua.operations.process.CaseHistory.Move;
import vn.motcua.operations.process.CaseHistory.Standing;
import vn.motcua.shared.Prepared;
import vn.motcua.shared.RowArrays;
import vn.motcua.shared.Sha256;

/// Reads the events of cases and writes what they say about the process.
@Repository
class FollowRepository {

    private static final String NAME = "moves";
    private final DSLContext db;
    private final NewRowRepository fresh;
    private final MonthRepository months;
    private final Prepared present;
    private final Prepared histories;

    FollowRepository(DSLContext db, NewRowRepository fresh, MonthRepository months) {
        this.db = db;
        this.fresh = fresh;
        this.present = present(db);
        this.histories = histories(db);
        this.months = months;
    }

    /// A case with its procedure's version.
    record Read(
            UUID id, String code, String procedure, int procedureVersion, List<Happened> events) {}

    /// A case as it stands now, without its events.
    ///
    /// @param version of its latest event
    record Now(UUID id, int version, String code, String procedure, int procedureVersion) {

        Read with(List<Happened> events) {
            return new Read(id, code, procedure, procedureVersion, events);
        }
    }

    /// Holds the position until the transaction ends: two programs never follow at once.
    Position lock() {
        return db.selectFrom(PROCESS_POSITION)
                .where(PROCESS_POSITION.NAME.eq(NAME))
                .forUpdate()
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    Position read() {
        return db.selectFrom(PROCESS_POSITION)
                .where(PROCESS_POSITION.NAME.eq(NAME))
                .fetchSingle(row -> new Position(row.getTransaction(), row.getId()));
    }

    void move(Position to, Instant at) {
        db.update(PROCESS_POSITION)
                .set(PROCESS_POSITION.TRANSACTION, to.transaction())
                .set(PROCESS_POSITION.ID, to.id())
                .set(PROCESS_POSITION.FOLLOWED, at)
                .where(PROCESS_POSITION.NAME.eq(NAME))
                .execute();
    }

    List<Now> now(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return present.list(
                row ->
                        new Now(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5)),
                (Object) cases.toArray(UUID[]::new));
    }

    private static Prepared present(DSLContext db) {
        var c = CASE_FACT;
        return new Prepared(
                db.select(c.ID, c.VERSION, c.CODE, c.PROCEDURE_CODE, c.PROCEDURE_VERSION)
                        .from(c)
                        .where(c.ID.eq(any(blank(c.ID.getDataType().array())))));
    }

    /// All events of cases, each case's in their order.
    List<Read> histories(Collection<UUID> cases) {
        var those = cases.toArray(UUID[]::new);
        var byCase =
                histories.list(Line::of, those, those).stream()
                        .collect(groupingBy(Line::id, LinkedHashMap::new, toList()));
        return byCase.values().stream().map(Line::together).toList();
    }

    /// Both tables are asked for the very cases: else the server may choose to walk through all
    /// there are to join them.
    private static Prepared histories(DSLContext db) {
        var e = CASE_EVENT_FACT;
        var those = blank(e.CASE_ID.getDataType().array());
        return new Prepared(
                db.select(
                                e.CASE_ID,
                                CASE_FACT.CODE,
                                CASE_FACT.PROCEDURE_CODE,
                                CASE_FACT.PROCEDURE_VERSION,
                                e.VERSION,
                                e.AT,
                                e.KIND,
                                e.ACTOR_KIND,
                                e.ACCOUNT,
                                e.UNIT,
                                e.TO_STATE,
                                e.STEP,
                                e.DUE,
                                e.DETAIL)
                        .from(e)
                        .join(CASE_FACT)
                        .on(CASE_FACT.ID.eq(e.CASE_ID))
                        .where(e.CASE_ID.eq(any(those)), CASE_FACT.ID.eq(any(those)))
                        .orderBy(e.CASE_ID, e.VERSION));
    }

    /// An event beside its case.
    private record Line(
            UUID id, String code, String procedure, int procedureVersion, Happened event) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    new Happened(
                            row.getInt(5),
                            requireNonNull(Prepared.moment(row, 6)),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, UUID.class),
                            row.getInt(10),
                            PublicStatus.stored(row.getString(11)),
                            row.getObject(12, Integer.class),
                            Prepared.moment(row, 13),
                            row.getString(14)));
        }

        /// Of one case.
        static Read together(List<Line> lines) {
            var first = lines.getFirst();
            return new Read(
                    first.id,
                    first.code,
                    first.procedure,
                    first.procedureVersion,
                    lines.stream().map(Line::event).toList());
        }
    }

    /// The numbers of activities; those not met before get one.
    Map<String, Integer> activities(Set<String> codes) {
        var known = activities();
        var fresh = new TreeSet<>(codes);
        fresh.removeAll(known.keySet());
        if (fresh.isEmpty()) {
            return known;
        }
        var insert = db.insertInto(PROCESS_ACTIVITY, PROCESS_ACTIVITY.CODE);
        for (var code : fresh) {
            insert = insert.values(code);
        }
        insert.onConflictDoNothing().execute();
        return activities();
    }

    Map<String, Integer> activities() {
        return db.select(PROCESS_ACTIVITY.CODE, PROCESS_ACTIVITY.ID)
                .from(PROCESS_ACTIVITY)
                .fetchMap(PROCESS_ACTIVITY.CODE, PROCESS_ACTIVITY.ID);
    }

    /// A move of a case.
    record CaseMove(UUID id, String procedure, Move move) {}

    /// @param summed the months whose sums must have them too
    void insertMoves(List<CaseMove> moves, Map<String, Integer> activities, Set<LocalDate> summed) {
        var m = PROCESS_MOVE;
        var rows =
                moves.stream()
                        .map(each -> {
                            var row = db.newRecord(m);
                            var move = each.move();
                            row.setCaseId(each.id());
                            row.setVersion(move.version());
                            row.setDay(move.day());
                            row.setUnit(move.unit());
                            row.setProcedure(each.procedure());
                            row.setSource(activities.get(move.source().code()));
                            row.setTarget(activities.get(move.target().code()));
                            row.setBucket((short) move.bucket());
                            row.setWorking(Math.max(0, move.working()));
                            row.setElapsed(move.elapsed());
                            row.setPerson(move.person());
                            row.setOffice(move.office());
                            return row;
                        })
                        .toList();
        months.insertMoves(rows, summed);
    }

    /// A case that is over.
    record CaseEnd(UUID id, String procedure, Ended ended) {}

    /// @param summed the months whose sums must have them too
    void insertEnds(List<CaseEnd> ends, Set<LocalDate> summed) {
        var paths = paths(ends);
        var rows =
                ends.stream()
                        .map(each -> {
                            var row = db.newRecord(PROCESS_END);
                            row.setCaseId(each.id());
                            row.setDay(each.ended().day());
                            row.setUnit(each.ended().unit());
                            row.setProcedure(each.procedure());
                            row.setPath(paths.get(key(each.ended().path())));
                            row.setWorking(each.ended().working());
                            row.setElapsed(each.ended().elapsed());
                            return row;
                        })
                        .toList();
        months.insertEnds(rows, summed);
    }

    private Map<String, Integer> paths(List<CaseEnd> ends) {
        var byKey = new HashMap<String, List<String>>();
        ends.forEach(e -> byKey.put(key(e.ended().path()), e.ended().path()));
        var found = numbers(byKey.keySet());
        byKey.keySet().removeAll(found.keySet());
        if (byKey.isEmpty()) {
            return found;
        }
        var insert = db.insertInto(PROCESS_PATH, PROCESS_PATH.KEY, PROCESS_PATH.STEPS);
        for (var key : new TreeSet<>(byKey.keySet())) {
            insert = insert.values(key, requireNonNull(byKey.get(key)).toArray(String[]::new));
        }
        insert.onConflictDoNothing().execute();
        found.putAll(numbers(byKey.keySet()));
        return found;
    }

    private Map<String, Integer> numbers(Set<String> keys) {
        return new HashMap<>(
                db.select(PROCESS_PATH.KEY, PROCESS_PATH.ID)
                        .from(PROCESS_PATH)
                        .where(PROCESS_PATH.KEY.eq(any(keys.toArray(String[]::new))))
                        .fetchMap(PROCESS_PATH.KEY, PROCESS_PATH.ID));
    }

    private static String key(List<String> path) {
        var all = String.join("\n", path).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(all));
    }

    /// A member of staff and a case.
    record CaseHand(UUID id, Hand hand) {}

    void insertHands(List<CaseHand> hands) {
        var rows =
                hands.stream()
                        .map(each -> {
                            var row = db.newRecord(PROCESS_HAND);
                            row.setCaseId(each.id());
                            row.setVersion(each.hand().version());
                            row.setDay(each.hand().day());
                            row.setUnit(each.hand().unit());
                            row.setAccount(each.hand().account());
                            row.setTaken(each.hand().taken());
                            return row;
                        })
                        .toList();
        fresh.insert(PROCESS_HAND, rows);
    }

    /// An open case.
    ///
    /// @param longFrom from when on it waits too long, null for never
    record CaseStanding(
            UUID id,
            String code,
            String procedure,
            Standing standing,
            @Nullable Instant longFrom) {}

    /// @param marked the day whose experience says from when on they wait too long; null when none
    ///   does
    void stand(
            List<CaseStanding> open, Map<String, Integer> activities, @Nullable LocalDate marked) {
        var o = PROCESS_OPEN;
        var rows =
                open.stream()
                        .map(each -> {
                            var row = db.newRecord(o);
                            var standing = each.standing();
                            row.setCaseId(each.id());
                            row.setVersion(standing.version());
                            row.setCode(each.code());
                            row.setUnit(standing.unit());
                            row.setProcedure(each.procedure());
                            row.setActivity(activities.get(standing.activity().code()));
                            row.setSince(standing.since());
                            row.setDue(standing.due());
                            row.setHolder(standing.holder());
                            row.setWaits(standing.waits());
                            row.setLongFrom(each.longFrom());
                            row.setMarked(marked);
                            return row;
                        })
                        .toList();
        db.insertInto(o)
                .columns(o.fields())
                .select(RowArrays.of(o, rows))
                .onConflict(o.CASE_ID)
                .doUpdate()
                .set(o.VERSION, excluded(o.VERSION))
                .set(o.UNIT, excluded(o.UNIT))
                .set(o.ACTIVITY, excluded(o.ACTIVITY))
                .set(o.SINCE, excluded(o.SINCE))
                .set(o.DUE, excluded(o.DUE))
                .set(o.HOLDER, excluded(o.HOLDER))
                .set(o.WAITS, excluded(o.WAITS))
                .set(o.LONG_FROM, excluded(o.LONG_FROM))
                .set(o.MARKED, excluded(o.MARKED))
                .where(o.VERSION.le(excluded(o.VERSION)))
                .execute();
    }

    void leave(Collection<UUID> over) {
        db.deleteFrom(PROCESS_OPEN)
                .where(PROCESS_OPEN.CASE_ID.eq(any(over.toArray(UUID[]::new))))
                .execute();
    }

    long events() {
        return db.fetchCount(CASE_EVENT_FACT);
    }

    /// Forgets a day's rows; the number of days left.
    boolean forgetADay() {
        var first =
                db.select(min(PROCESS_MOVE.DAY)).from(PROCESS_MOVE).fetchOne(0, LocalDate.class);
        if (first == null) {
            return false;
        }
        db.deleteFrom(PROCESS_MOVE).where(PROCESS_MOVE.DAY.eq(first)).execute();
        return true;
    }

    /// Forgets the rest, and where the log was.
    void forgetAll(Instant at) {
        db.deleteFrom(PROCESS_END).execute();
        db.deleteFrom(PROCESS_HAND).execute();
        db.deleteFrom(PROCESS_OPEN).execute();
        db.deleteFrom(vn.motcua.operations.db.Tables.PROCESS_MONTH).execute();
        db.deleteFrom(vn.motcua.operations.db.Tables.PROCESS_PATH_MONTH).execute();
        db.deleteFrom(PROCESS_MONTH_STATE).execute();
        move(Position.START, at);
    }
}
