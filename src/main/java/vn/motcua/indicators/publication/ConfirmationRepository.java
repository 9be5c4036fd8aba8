package vn.motcua.indicators.publication;

import static vn.motcua.indicators.db.Tables.INDEX_CONFIRMATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.db.tables.records.IndexConfirmationRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class ConfirmationRepository {

    private final DSLContext db;

    ConfirmationRepository(DSLContext db) {
        this.db = db;
    }

    /// While one stands, another says nothing new.
    void add(Confirmation confirmation) {
        db.insertInto(INDEX_CONFIRMATION)
                .set(INDEX_CONFIRMATION.DRAFT, confirmation.draft())
                .set(INDEX_CONFIRMATION.UNIT, confirmation.unit().value())
                .set(INDEX_CONFIRMATION.CONFIRMED_BY, confirmation.by().value())
                .set(INDEX_CONFIRMATION.CONFIRMED, confirmation.at())
                .onConflictDoNothing()
                .execute();
    }

    /// Those of some units stand no longer.
    void overtake(int draft, Collection<AgencyId> units, Instant at) {
        if (units.isEmpty()) {
            return;
        }
        db.update(INDEX_CONFIRMATION)
                .set(INDEX_CONFIRMATION.OVERTAKEN, at)
                .where(standing(draft))
                .and(INDEX_CONFIRMATION.UNIT.in(units.stream().map(AgencyId::value).toList()))
                .execute();
    }

    /// Those of a draft that stand.
    List<Confirmation> of(int draft) {
        return db.selectFrom(INDEX_CONFIRMATION)
                .where(standing(draft))
                .fetch(ConfirmationRepository::confirmation);
    }

    Optional<Confirmation> of(int draft, AgencyId unit) {
        return db.selectFrom(INDEX_CONFIRMATION)
                .where(standing(draft), INDEX_CONFIRMATION.UNIT.eq(unit.value()))
                .fetchOptional(ConfirmationRepository::confirmation);
    }

    private static Condition standing(int draft) {
        return INDEX_CONFIRMATION.DRAFT.eq(draft).and(INDEX_CONFIRMATION.OVERTAKEN.isNull());
    }

    private static Confirmation confirmation(IndexConfirmationRecord row) {
        return new Confirmation(
                row.getDraft(),
                new AgencyId(row.getUnit()),
                new AccountId(row.getConfirmedBy()),
                row.getConfirmed());
    }
}
