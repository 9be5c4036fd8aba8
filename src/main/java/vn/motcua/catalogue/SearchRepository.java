package vn.motcua.catalogue;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.motcua.catalogue.db.Tables.FIELD_AGENCY;
import static vn.motcua.catalogue.db.Tables.PROCEDURE_VERSION;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.SearchWords.Asked;
import vn.motcua.organisation.Tier;

/// Finds procedures in one round trip: those with all the words first; if there is none, those with
/// all the words once a letter is mended; if there is none either, those whose names resemble what
/// was typed.
@Repository
class SearchRepository {

    private static final String[] COLUMNS = {"id", "score", "alike"};
    private static final Field<Integer> ID = field(name("found", "id"), Integer.class);
    private static final Field<Integer> SCORE = field(name("found", "score"), Integer.class);
    private static final Field<Boolean> ALIKE = field(name("found", "alike"), Boolean.class);

    private static final List<Field<?>> SHOWN =
            List.of(
                    PROCEDURE_VERSION.ID,
                    PROCEDURE_VERSION.CODE,
                    PROCEDURE_VERSION.NAME,
                    PROCEDURE_VERSION.NAME_PLAIN,
                    PROCEDURE_VERSION.FIELD,
                    PROCEDURE_VERSION.TIERS,
                    PROCEDURE_VERSION.ONLINE_LEVEL,
                    PROCEDURE_VERSION.OUTSIDE_OWNER,
                    PROCEDURE_VERSION.ESSENTIAL);

    /// The catalogue's words are taken down anew at most so often; until then a new word is only
    /// not mended to.
    private static final Duration TAKEN_DOWN = Duration.ofMinutes(1);

    private static final String ALL_WORDS = "all";

    private final DSLContext db;
    private final SearchWords words;
    private final LoadingCache<String, Vocabulary> vocabulary =
            Caffeine.newBuilder().refreshAfterWrite(TAKEN_DOWN).build(_ -> words());

    SearchRepository(DSLContext db, SearchWords words) {
        this.db = db;
        this.words = words;
    }

    ProcedureHits find(ProcedureFilter filter, LocalDate on) {
        var within = VersionRepository.inForce(on).and(matching(filter, on));
        return words.read(filter.text())
                .map(asked -> asked(asked, filter, within))
                .orElseGet(() -> browse(filter, within));
    }

    /// Without words: by name.
    private ProcedureHits browse(ProcedureFilter filter, Condition within) {
        var from = SearchCursor.read(filter.cursor());
        var total = field(selectCount().from(PROCEDURE_VERSION).where(within));
        var rows =
                db
                        .select(SHOWN)
                        .select(total.as("total"), inline(false).as("alike"))
                        .from(PROCEDURE_VERSION)
                        .where(within)
                        .and(
                                from == null
                                        ? noCondition()
                                        : row(PROCEDURE_VERSION.NAME_PLAIN, PROCEDURE_VERSION.ID)
                                                .gt(val(from.key()), val(from.id())))
                        .orderBy(PROCEDURE_VERSION.NAME_PLAIN, PROCEDURE_VERSION.ID)
                        .limit(filter.limit() + 1)
                        .fetch()
                        .stream()
                        .map(r -> (Record) r)
                        .toList();
        return page(
                rows,
                filter.limit(),
                r ->
                        new SearchCursor(
                                r.get(PROCEDURE_VERSION.NAME_PLAIN), r.get(PROCEDURE_VERSION.ID)));
    }

    private ProcedureHits asked(Asked asked, ProcedureFilter filter, Condition within) {
        var from = SearchCursor.read(filter.cursor());
        var rows =
                db
                        .with(found(asked, within))
                        .select(SHOWN)
                        .select(
                                SCORE.as("score"),
                                ALIKE.as("alike"),
                                field(selectCount().from(table(name("found")))).as("total"))
                        .from(table(name("found")))
                        .join(PROCEDURE_VERSION)
                        .on(PROCEDURE_VERSION.ID.eq(ID))
                        .where(
                                from == null
                                        ? noCondition()
                                        : row(SCORE.neg(), ID)
                                                .gt(val(-from.score()), val(from.id())))
                        .orderBy(SCORE.desc(), ID)
                        .limit(filter.limit() + 1)
                        .fetch()
                        .stream()
                        .map(r -> (Record) r)
                        .toList();
        ToIntFunction<Record> score = r -> r.get("score", Integer.class);
        return page(
                rows,
                filter.limit(),
                r ->
                        new SearchCursor(
                                String.valueOf(score.applyAsInt(r)), r.get(PROCEDURE_VERSION.ID)));
    }

    /// Those with the words, those with the words mended, those that resemble, and all as `found`.
    private List<CommonTableExpression<?>> found(Asked asked, Condition within) {
        var exact = name("exact").fields(COLUMNS).as(withWords(asked, within));
        var mended = name("mended").fields(COLUMNS).as(mended(asked, within));
        var alike = name("alike").fields(COLUMNS).as(resembling(asked, within));
        var found = name("found").as(all("exact").unionAll(all("mended")).unionAll(all("alike")));
        return List.of(exact, mended, alike, found);
    }

    private Select<Record3<Integer, Integer, Boolean>> withWords(Asked asked, Condition within) {
        if (asked.query().isEmpty()) {
            return select(PROCEDURE_VERSION.ID, inline(0), inline(false))
                    .from(PROCEDURE_VERSION)
                    .where(within)
                    .and(
                            PROCEDURE_VERSION
                                    .CODE
                                    .startsWith(asked.code())
                                    .or(PROCEDURE_VERSION.LOCAL_CODE.startsWith(asked.code())));
        }
        return select(PROCEDURE_VERSION.ID, score(asked, asked.query()), inline(false))
                .from(PROCEDURE_VERSION)
                .where(within)
                .and("document @@ to_tsquery('pg_catalog.simple', {0})", val(asked.query()));
    }

    private Select<Record3<Integer, Integer, Boolean>> mended(Asked asked, Condition within) {
        var query =
                asked.query().isEmpty()
                        ? ""
                        : requireNonNull(vocabulary.get(ALL_WORDS))
                                .mended(List.of(asked.plain().split(" ")));
        return select(PROCEDURE_VERSION.ID, score(asked, query), inline(true))
                .from(PROCEDURE_VERSION)
                .where(within)
                .and("document @@ to_tsquery('pg_catalog.simple', {0})", val(query))
                .and(notExists(selectOne().from(name("exact"))));
    }

    private static Select<Record3<Object, Object, Object>> all(String part) {
        return select(field(name("id")), field(name("score")), field(name("alike")))
                .from(name(part));
    }

    /// Every word of every version, the most frequent first.
    private Vocabulary words() {
        var word = field(name("word"), String.class);
        return new Vocabulary(
                db.select(word)
                        .from("ts_stat('select document from catalogue.procedure_version')")
                        .orderBy(field(name("ndoc")).desc(), word)
                        .fetch(word));
    }

    private static Select<Record3<Integer, Integer, Boolean>> resembling(
            Asked asked, Condition within) {
        var alike = table("catalogue.alike({0})", val(asked.plain())).as("close");
        var id = field(name("close", "id"), Integer.class);
        return select(
                        PROCEDURE_VERSION.ID,
                        field("(close.likeness * 1000)::int", Integer.class),
                        inline(true))
                .from(alike)
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION.ID.eq(id))
                .where(within)
                .and(notExists(selectOne().from(name("exact"))))
                .and(notExists(selectOne().from(name("mended"))))
                .and(val(asked.plain()).ne(""));
    }

    /// Whole phrase before scattered words, an everyday name before a mere mention, short names
    /// before long ones, what the province handles before what it does not; marks count if typed.
    private static Field<Integer> score(Asked asked, String query) {
        return field(
                """
                (1000 * (
                    ts_rank('{0.05, 0.2, 0.7, 1.0}', document,
                        to_tsquery('pg_catalog.simple', {0}), 1)
                    + case when name_plain = {1} then 1.5
                           when strpos(' ' || name_plain || ' ', ' ' || {1} || ' ') > 0 then 0.5
                           else 0 end
                    + case when array[{1}, {3}]::text[] && keyword_keys then 1.6
                           when strpos(' ' || keywords_plain || ' ', ' ' || {1} || ' ') > 0
                           then 0.6 else 0 end
                    + case when starts_with(name_plain, split_part({1}, ' ', 1) || ' ')
                           then 0.3 else 0 end
                    + 0.6 * length({1}) / greatest(length({1}), length(name_plain))
                    + case when essential is not null then 0.2 else 0 end
                    + case when tiers <> '{}' then 0.3 else 0 end
                    + case when {2} <> '' and strpos(lower(name || ' ' || keywords), {2}) > 0
                           then 0.4 else 0 end
                ))::int
                """,
                Integer.class,
                val(query),
                val(asked.plain()),
                val(asked.marked()),
                val(asked.whole()));
    }

    private static Condition matching(ProcedureFilter filter, LocalDate on) {
        var matching = noCondition();
        if (filter.field() != null) {
            matching = matching.and(PROCEDURE_VERSION.FIELD.eq(filter.field()));
        }
        if (filter.tier() != null) {
            matching = matching.and(PROCEDURE_VERSION.TIERS.contains(one(filter.tier().code())));
        }
        if (!filter.departments().isEmpty()) {
            matching = matching.and(decidedBy(filter.departments(), on));
        }
        if (filter.lifeEvent() != null) {
            matching =
                    matching.and(PROCEDURE_VERSION.LIFE_EVENTS.contains(one(filter.lifeEvent())));
        }
        if (filter.level() != null) {
            matching = matching.and(PROCEDURE_VERSION.ONLINE_LEVEL.eq(filter.level().code()));
        }
        return matching;
    }

    private static Condition decidedBy(List<String> departments, LocalDate on) {
        var codes = departments.toArray(String[]::new);
        var byField =
                select(FIELD_AGENCY.FIELD)
                        .from(FIELD_AGENCY)
                        .where(FIELD_AGENCY.AGENCY_CODE.in(departments))
                        .and(FieldAgencyRepository.holds(on));
        return condition("departments && {0}::text[]", val(codes))
                .or(condition("departments = '{}'").and(PROCEDURE_VERSION.FIELD.in(byField)));
    }

    private static String[] one(String text) {
        return new String[] {text};
    }

    private static ProcedureHits page(
            List<Record> rows, int limit, java.util.function.Function<Record, SearchCursor> at) {
        if (rows.isEmpty()) {
            return ProcedureHits.NONE;
        }
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? at.apply(shown.getLast()).text() : null;
        var first = rows.getFirst();
        return new ProcedureHits(
                shown.stream().map(SearchRepository::hit).toList(),
                first.get("total", Integer.class),
                first.get("alike", Boolean.class),
                next);
    }

    private static ProcedureHits.Hit hit(Record row) {
        return new ProcedureHits.Hit(
                row.get(PROCEDURE_VERSION.ID),
                row.get(PROCEDURE_VERSION.CODE),
                row.get(PROCEDURE_VERSION.NAME),
                row.get(PROCEDURE_VERSION.FIELD),
                Arrays.stream(row.get(PROCEDURE_VERSION.TIERS))
                        .map(Tier::of)
                        .collect(Collectors.toUnmodifiableSet()),
                level(row.get(PROCEDURE_VERSION.ONLINE_LEVEL)),
                row.get(PROCEDURE_VERSION.OUTSIDE_OWNER),
                row.get(PROCEDURE_VERSION.ESSENTIAL));
    }

    private static @Nullable OnlineLevel level(@Nullable String code) {
        return code == null ? null : OnlineLevel.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
