package vn.motcua.casework;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.casework.db.Tables.EVENT_TEXT;
import static vn.motcua.casework.db.Tables.UNIT_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Prepared;

/// Cases and their events. A step is one statement: the case moves only from the version that was
/// read, and its event is written with it or not at all.
@Repository
class CaseRepository {

    private static final int FOUR_DIGITS = 9_999;
    private static final List<Field<?>> EVENT =
            List.of(
                    CASE_EVENT.CASE_ID,
                    CASE_EVENT.VERSION,
                    CASE_EVENT.AT,
                    CASE_EVENT.KIND,
                    CASE_EVENT.ACTOR_KIND,
                    CASE_EVENT.ACCOUNT,
                    CASE_EVENT.POST,
                    CASE_EVENT.CLIENT,
                    CASE_EVENT.UNIT,
                    CASE_EVENT.FROM_STATE,
                    CASE_EVENT.TO_STATE,
                    CASE_EVENT.STEP,
                    CASE_EVENT.DUE,
                    CASE_EVENT.DETAIL);

    private final DSLContext db;
    private final Prepared byId;
    private final Prepared byCode;
    private final Map<Integer, Prepared> moves = new ConcurrentHashMap<>();

    CaseRepository(DSLContext db) {
        this.db = db;
        this.byId = by(CASE_FILE.ID);
        this.byCode = by(CASE_FILE.CODE);
    }

    private Prepared by(Field<?> key) {
        return new Prepared(db.selectFrom(CASE_FILE).where(same(key)));
    }

    private static <T> Condition same(Field<T> key) {
        return key.eq(Prepared.blank(key));
    }

    Optional<Case> find(CaseId id) {
        return byId.first(CASE_FILE, id.value()).map(CaseColumns::toCase);
    }

    Optional<Case> find(CaseCode code) {
        return byCode.first(CASE_FILE, code.value()).map(CaseColumns::toCase);
    }

    /// Those that are there, in no order.
    List<Case> all(java.util.Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.selectFrom(CASE_FILE)
                        .where(CASE_FILE.ID.in(ids.stream().map(CaseId::value).toList()))
                        .fetch(CaseColumns::toCase);
    }

    /// Open cases of these receiving units whose clock was started.
    List<Case> withClock(java.util.Set<AgencyId> units) {
        return db.selectFrom(CASE_FILE)
                .where(
                        CASE_FILE.RECEIVING_UNIT.in(units.stream().map(AgencyId::value).toList()),
                        CASE_FILE.QUEUE.isNotNull(),
                        CASE_FILE.CLOCK.in("running", "stopped"))
                .fetch(CaseColumns::toCase);
    }

    /// Inserts a case with its events and the next number of its unit and day, in one statement:
    /// the counter's row is held from here to the commit, and a rollback leaves no gap.
    ///
    /// @param stem what stands before the order of the day
    CaseCode insert(Case added, Desk desk, String stem, LocalDate day, List<Happening> happened) {
        var last = field(name("last"), Integer.class);
        var number = nextNumber(added.filing(), day);
        var row = CaseColumns.inserted(added, desk);
        var columns = new ArrayList<Field<?>>(List.of(touched(row)));
        var values = new ArrayList<Field<?>>();
        columns.forEach(c -> values.add(val(row.get(c), c.getDataType())));
        columns.add(CASE_FILE.CODE);
        values.add(val(stem).concat(order(last)));
        var opened =
                name("opened")
                        .as(
                                insertInto(CASE_FILE, columns)
                                        .select(select(values).from(table(name("number"))))
                                        .returning(CASE_FILE.ID, CASE_FILE.CODE));
        var logged =
                name("logged")
                        .as(
                                insertInto(CASE_EVENT, EVENT)
                                        .select(events(happened, "opened"))
                                        .returning(CASE_EVENT.ID));
        var code =
                db.with(number)
                        .with(opened)
                        .with(logged)
                        .select(field(name("opened", "code"), String.class))
                        .from(table(name("opened")))
                        .fetchSingle()
                        .value1();
        return new CaseCode(code);
    }

    /// The unit's and day's counter, moved on by one; its row is locked until the commit.
    private static CommonTableExpression<?> nextNumber(Filing filing, LocalDate day) {
        return name("number")
                .as(
                        insertInto(UNIT_DAY)
                                .set(UNIT_DAY.UNIT, filing.receivingUnit().value())
                                .set(UNIT_DAY.DAY, day)
                                .set(UNIT_DAY.LAST, 1)
                                .onConflict(UNIT_DAY.UNIT, UNIT_DAY.DAY)
                                .doUpdate()
                                .set(UNIT_DAY.LAST, UNIT_DAY.LAST.plus(1))
                                .returning(UNIT_DAY.LAST));
    }

    /// Moves a case from the version it was read at, through all that happened.
    ///
    /// @throws StaleCase if it is no longer at that version
    void move(Case before, Case after, Desk desk, List<Happening> happened) {
        var changed = CaseColumns.changed(after, desk);
        var values = new ArrayList<@Nullable Object>();
        for (var column : touched(changed)) {
            values.add(changed.get(column));
        }
        values.add(before.id().value());
        values.add(before.version());
        happened.forEach(h -> values.addAll(values(h)));
        var move = moves.computeIfAbsent(happened.size(), n -> move(touched(changed), n));
        if (move.execute(values.toArray()) != happened.size()) {
            throw new StaleCase(before.id(), before.version());
        }
        insertTexts(happened);
    }

    /// @param columns what a step changes
    /// @param events how much happens in it
    private Prepared move(Field<?>[] columns, int events) {
        var set = new LinkedHashMap<Field<?>, Field<?>>();
        Stream.of(columns).forEach(c -> set.put(c, Prepared.blank(c)));
        var moved =
                name("moved")
                        .as(
                                update(CASE_FILE)
                                        .set(set)
                                        .where(same(CASE_FILE.ID), same(CASE_FILE.VERSION))
                                        .returning(CASE_FILE.ID));
        var blanks = EVENT.stream().<Field<?>>map(Prepared::blank).toList();
        var logged = union(Collections.nCopies(events, blanks).stream(), "moved");
        return new Prepared(db.with(moved).insertInto(CASE_EVENT, EVENT).select(logged));
    }

    /// Whether this version came about by this actor's doing this, with the same words.
    boolean wasDone(CaseId id, int version, Actor actor, Command command) {
        var text = command.text() == null || command.text().isBlank() ? null : command.text();
        return db.fetchExists(
                db.selectOne()
                        .from(CASE_EVENT)
                        .leftJoin(EVENT_TEXT)
                        .on(
                                EVENT_TEXT.CASE_ID.eq(CASE_EVENT.CASE_ID),
                                EVENT_TEXT.VERSION.eq(CASE_EVENT.VERSION))
                        .where(
                                CASE_EVENT.CASE_ID.eq(id.value()),
                                CASE_EVENT.VERSION.eq(version),
                                CASE_EVENT.ACCOUNT.eq(actor.account().value()),
                                CASE_EVENT.KIND.eq(command.code()),
                                CASE_EVENT.DETAIL.isNotDistinctFrom(Happening.detail(command)),
                                EVENT_TEXT.TEXT.isNotDistinctFrom(text)));
    }

    void insertTexts(List<Happening> happened) {
        var texts = happened.stream().filter(h -> h.text() != null && !h.text().isBlank()).toList();
        if (texts.isEmpty()) {
            return;
        }
        var insert =
                db.insertInto(EVENT_TEXT, EVENT_TEXT.CASE_ID, EVENT_TEXT.VERSION, EVENT_TEXT.TEXT);
        texts.forEach(h -> insert.values(h.after().id().value(), h.after().version(), h.text()));
        insert.execute();
    }

    private static Select<Record> events(List<Happening> happened, String source) {
        return union(happened.stream().map(CaseRepository::event), source);
    }

    private static Select<Record> union(Stream<List<Field<?>>> events, String source) {
        return events.map(e -> (Select<Record>) select(e).from(table(name(source))))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private static List<Field<?>> event(Happening h) {
        var values = values(h);
        var fields = new ArrayList<Field<?>>();
        for (int i = 0; i < values.size(); i++) {
            fields.add(val(values.get(i), EVENT.get(i).getDataType()));
        }
        return fields;
    }

    /// In the order of the event's columns.
    private static List<@Nullable Object> values(Happening h) {
        var actor = h.actor();
        var state = h.after().state();
        var place = state instanceof CaseState.Waiting w ? w.then() : state;
        return Arrays.asList(
                h.after().id().value(),
                h.after().version(),
                h.at(),
                h.kind(),
                actor.kind().name().toLowerCase(Locale.ROOT),
                actor.account().value(),
                actor.posts().isEmpty() ? null : actor.posts().getFirst().id().value(),
                actor.client(),
                h.after().unit().value(),
                h.from() == null ? null : CaseColumns.nameOf(h.from()),
                CaseColumns.nameOf(state),
                place instanceof CaseState.OnRoute route ? route.step() : null,
                h.after().clock().due().orElse(null),
                h.detail());
    }

    private static Field<String> order(Field<Integer> last) {
        var plain = last.cast(SQLDataType.CLOB);
        return when(last.le(FOUR_DIGITS), org.jooq.impl.DSL.lpad(plain, 4, "0")).otherwise(plain);
    }

    private static Field<?>[] touched(org.jooq.TableRecord<?> row) {
        return Stream.of(row.fields()).filter(row::touched).toArray(Field<?>[]::new);
    }
}
