package vn.motcua.organisation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.motcua.organisation.db.Tables.AGENCY;
import static vn.motcua.organisation.db.Tables.REORGANISATION;
import static vn.motcua.organisation.db.Tables.SUCCESSION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.AgencyRow.Span;
import vn.motcua.organisation.db.tables.records.AgencyRecord;
import vn.motcua.organisation.db.tables.records.ReorganisationRecord;
import vn.motcua.organisation.db.tables.records.SuccessionRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class AgencyRepository {

    private final DSLContext db;

    AgencyRepository(DSLContext db) {
        this.db = db;
    }

    AgencyHistory history() {
        return new AgencyHistory(
                db.selectFrom(AGENCY).fetch(AgencyRepository::toRow),
                db.select(
                                SUCCESSION.PREDECESSOR.convertFrom(AgencyId::new),
                                SUCCESSION.SUCCESSOR.convertFrom(AgencyId::new),
                                SUCCESSION.EFFECTIVE,
                                SUCCESSION.CONTINUES)
                        .from(SUCCESSION)
                        .fetch(mapping(Succession::new)));
    }

    /// Replaces the rows of the same agency and first day. Rows that end go first, so that a code
    /// or a span is never held twice.
    void save(Collection<AgencyRow> rows, Collection<Succession> successions) {
        db.deleteFrom(AGENCY)
                .where(
                        row(AGENCY.ID, AGENCY.VALID_FROM)
                                .in(
                                        rows.stream()
                                                .map(r -> row(r.id().value(), r.span().from()))
                                                .toList()))
                .execute();
        insert(rows, successions);
    }

    void insert(Collection<AgencyRow> rows, Collection<Succession> successions) {
        db.batchInsert(rows.stream().map(AgencyRepository::toRecord).toList()).execute();
        db.batchInsert(successions.stream().map(AgencyRepository::toRecord).toList()).execute();
    }

    void insertReorganisations(List<RecordedReorganisation> all) {
        db.batchInsert(all.stream().map(AgencyRepository::toRecord).toList()).execute();
    }

    List<RecordedReorganisation> reorganisationsOf(AgencyId unit) {
        return db.selectFrom(REORGANISATION)
                .where(REORGANISATION.UNITS.contains(new Integer[] {unit.value()}))
                .orderBy(REORGANISATION.EFFECTIVE.desc(), REORGANISATION.ID.desc())
                .fetch(AgencyRepository::toReorganisation);
    }

    /// The latest changes of the whole province.
    List<RecordedReorganisation> reorganisations(int limit) {
        return db.selectFrom(REORGANISATION)
                .orderBy(REORGANISATION.EFFECTIVE.desc(), REORGANISATION.ID.desc())
                .limit(limit)
                .fetch(AgencyRepository::toReorganisation);
    }

    private static AgencyRow toRow(AgencyRecord row) {
        return new AgencyRow(
                new AgencyId(row.getId()),
                new Span(row.getValidFrom(), row.getValidTo()),
                row.getCode(),
                row.getName(),
                Tier.of(row.getTier()),
                row.getKind(),
                agency(row.getParent()),
                row.getGsoCode(),
                row.getSample());
    }

    private static AgencyRecord toRecord(AgencyRow row) {
        var parent = row.parent();
        return new AgencyRecord(
                row.id().value(),
                row.span().from(),
                row.span().to(),
                row.code(),
                row.name(),
                row.tier().code(),
                row.kind(),
                parent == null ? null : parent.value(),
                row.gsoCode(),
                row.sample());
    }

    private static SuccessionRecord toRecord(Succession link) {
        return new SuccessionRecord(
                link.predecessor().value(), link.successor().value(), link.on(), link.continues());
    }

    private static ReorganisationRecord toRecord(RecordedReorganisation change) {
        var record = new ReorganisationRecord();
        record.setKind(change.kind());
        record.setEffective(change.on());
        record.setSource(change.source());
        record.setUnits(change.units().stream().map(AgencyId::value).toArray(Integer[]::new));
        record.setRecorded(change.recorded());
        record.setAccount(change.by().value());
        return record;
    }

    private static RecordedReorganisation toReorganisation(ReorganisationRecord row) {
        return new RecordedReorganisation(
                row.getKind(),
                row.getEffective(),
                row.getSource(),
                Set.copyOf(List.of(row.getUnits()).stream().map(AgencyId::new).toList()),
                row.getRecorded(),
                new AccountId(row.getAccount()));
    }

    private static @Nullable AgencyId agency(@Nullable Integer value) {
        return value == null ? null : new AgencyId(value);
    }
}
