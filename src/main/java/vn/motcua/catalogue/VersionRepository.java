package vn.motcua.catalogue;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;
import static vn.motcua.catalogue.db.Tables.PROCEDURE_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.db.tables.records.ProcedureVersionRecord;
import vn.motcua.organisation.Tier;

@Repository
class VersionRepository {

    private final DSLContext db;

    VersionRepository(DSLContext db) {
        this.db = db;
    }

    Optional<ProcedureSheet> find(int id) {
        return db.selectFrom(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.ID.eq(id))
                .fetchOptional(VersionRepository::toSheet);
    }

    /// Codes of the procedures in force that carry an essential service and that the province
    /// handles itself, by its number.
    Map<Integer, List<String>> essential(LocalDate on) {
        return db.select(PROCEDURE_VERSION.ESSENTIAL, PROCEDURE_VERSION.CODE)
                .from(PROCEDURE_VERSION)
                .where(
                        PROCEDURE_VERSION.ESSENTIAL.isNotNull(),
                        PROCEDURE_VERSION.OUTSIDE_OWNER.isNull(),
                        cardinality(PROCEDURE_VERSION.TIERS).gt(0),
                        inForce(on))
                .orderBy(PROCEDURE_VERSION.CODE)
                .fetchGroups(PROCEDURE_VERSION.ESSENTIAL, PROCEDURE_VERSION.CODE);
    }

    Optional<Integer> current(String code, LocalDate on) {
        return db.select(PROCEDURE_VERSION.ID)
                .from(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.CODE.eq(code), inForce(on))
                .fetchOptional(PROCEDURE_VERSION.ID);
    }

    /// The version published last, in force or not yet; one that was replaced on its first day is
    /// older than its replacement.
    Optional<ProcedureSheet> latest(String code) {
        return db.selectFrom(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.CODE.eq(code))
                .orderBy(PROCEDURE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(VersionRepository::toSheet);
    }

    List<VersionRow> history(String code) {
        return db.select(
                        PROCEDURE_VERSION.ID,
                        PROCEDURE_VERSION.NUMBER,
                        PROCEDURE_VERSION.NAME,
                        PROCEDURE_VERSION.EFFECTIVE_FROM,
                        PROCEDURE_VERSION.EFFECTIVE_TO,
                        PROCEDURE_VERSION.PUBLISHED_AT,
                        field("facts -> 'provenance' ->> 'origin'", String.class))
                .from(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.CODE.eq(code))
                .orderBy(PROCEDURE_VERSION.NUMBER.desc())
                .fetch(Records.mapping(VersionRow::new));
    }

    int insert(ProcedureSheet sheet, Instant now) {
        var number =
                db.select(max(PROCEDURE_VERSION.NUMBER))
                        .from(PROCEDURE_VERSION)
                        .where(PROCEDURE_VERSION.CODE.eq(sheet.code()))
                        .fetchOptional(r -> r.value1())
                        .orElse(0);
        var row = toRecord(sheet);
        row.setNumber(number + 1);
        row.setPublishedAt(now);
        return requireNonNull(
                        db.insertInto(PROCEDURE_VERSION)
                                .set(row)
                                .returning(PROCEDURE_VERSION.ID)
                                .fetchOne())
                .getId();
    }

    void end(int id, LocalDate on) {
        db.update(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.EFFECTIVE_TO, on)
                .where(PROCEDURE_VERSION.ID.eq(id))
                .execute();
    }

    List<String> fields(LocalDate on) {
        return db.selectDistinct(PROCEDURE_VERSION.FIELD)
                .from(PROCEDURE_VERSION)
                .where(inForce(on))
                .fetch(PROCEDURE_VERSION.FIELD);
    }

    /// Fields of the procedures that departments decide in this system.
    List<String> fieldsOfDepartments(LocalDate on) {
        return db.selectDistinct(PROCEDURE_VERSION.FIELD)
                .from(PROCEDURE_VERSION)
                .where(inForce(on), decidedByDepartments())
                .fetch(PROCEDURE_VERSION.FIELD);
    }

    List<FieldProcedure> ofDepartments(String field, LocalDate on) {
        return db.select(
                        PROCEDURE_VERSION.CODE,
                        PROCEDURE_VERSION.NAME,
                        cardinality(PROCEDURE_VERSION.DEPARTMENTS).gt(0))
                .from(PROCEDURE_VERSION)
                .where(inForce(on), decidedByDepartments(), PROCEDURE_VERSION.FIELD.eq(field))
                .orderBy(PROCEDURE_VERSION.NAME_PLAIN, PROCEDURE_VERSION.ID)
                .fetch(Records.mapping(FieldProcedure::new));
    }

    private static Condition decidedByDepartments() {
        return PROCEDURE_VERSION
                .TIERS
                .contains(new String[] {Tier.DEPARTMENT.code()})
                .and(PROCEDURE_VERSION.OUTSIDE_OWNER.isNull());
    }

    Set<String> lifeEvents(LocalDate on) {
        var events = new LinkedHashSet<String>();
        db.select(PROCEDURE_VERSION.LIFE_EVENTS)
                .distinctOn(PROCEDURE_VERSION.LIFE_EVENTS)
                .from(PROCEDURE_VERSION)
                .where(inForce(on))
                .forEach(row -> events.addAll(Arrays.asList(row.value1())));
        return events;
    }

    int count(LocalDate on) {
        return requireNonNull(
                db.fetchOne(selectCount().from(PROCEDURE_VERSION).where(inForce(on))).value1());
    }

    static Condition inForce(LocalDate on) {
        return trueCondition()
                .and(PROCEDURE_VERSION.EFFECTIVE_FROM.le(on))
                .and(
                        PROCEDURE_VERSION
                                .EFFECTIVE_TO
                                .isNull()
                                .or(PROCEDURE_VERSION.EFFECTIVE_TO.gt(on)));
    }

    private static ProcedureVersionRecord toRecord(ProcedureSheet sheet) {
        var version = sheet.version();
        var row = new ProcedureVersionRecord();
        row.setCode(version.code());
        row.setLocalCode(version.localCode());
        row.setName(version.name());
        row.setField(version.field());
        row.setEssential(version.essentialNumber());
        row.setTiers(texts(version.tiers(), Tier::code));
        row.setApplicants(texts(version.applicants(), a -> a.name().toLowerCase(Locale.ROOT)));
        row.setOnlineLevel(version.onlineLevel() == null ? null : version.onlineLevel().code());
        row.setForm(version.form());
        row.setOutsideOwner(version.outsideOwner());
        row.setLifeEvents(texts(version.lifeEvents(), e -> e));
        row.setFlags(texts(version.flags(), f -> f));
        row.setKeywords(String.join(" · ", sheet.provenance().keywords()));
        row.setKeywordKeys(texts(sheet.provenance().keywords(), Folding::plain));
        row.setDepartments(sheet.provenance().departments().toArray(String[]::new));
        row.setFacts(JSONB.valueOf(SheetJson.MAPPER.writeValueAsString(StoredFacts.of(sheet))));
        row.setEffectiveFrom(version.effectiveFrom());
        row.setEffectiveTo(version.effectiveTo());
        return row;
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toArray(String[]::new);
    }

    private static ProcedureSheet toSheet(ProcedureVersionRecord row) {
        var facts = SheetJson.MAPPER.readValue(row.getFacts().data(), StoredFacts.class);
        var level = row.getOnlineLevel();
        var version =
                new ProcedureVersion(
                        row.getId(),
                        row.getCode(),
                        row.getLocalCode(),
                        row.getName(),
                        row.getField(),
                        row.getEssential(),
                        set(row.getTiers(), Tier::of),
                        set(
                                row.getApplicants(),
                                a -> ApplicantKind.valueOf(a.toUpperCase(Locale.ROOT))),
                        level == null ? null : OnlineLevel.of(level),
                        facts.limits(),
                        facts.fees(),
                        facts.components(),
                        facts.results(),
                        facts.legalBasis(),
                        new Route(facts.steps()),
                        row.getForm(),
                        row.getOutsideOwner(),
                        set(row.getLifeEvents(), e -> e),
                        set(row.getFlags(), f -> f),
                        row.getEffectiveFrom(),
                        row.getEffectiveTo());
        return new ProcedureSheet(version, facts.provenance());
    }

    private static <T> Set<T> set(String[] texts, Function<String, T> value) {
        var values = new LinkedHashSet<T>();
        Arrays.stream(texts).map(value).forEach(values::add);
        return values;
    }
}
