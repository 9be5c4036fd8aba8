package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.FEE_DEMAND;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Money;

/// Fees demanded in cases and the receipts they were paid with, outside the program.
@Repository
class FeeRepository {

    private final DSLContext db;

    FeeRepository(DSLContext db) {
        this.db = db;
    }

    void demand(Happening happening, Money amount) {
        db.insertInto(FEE_DEMAND)
                .set(FEE_DEMAND.CASE_ID, happening.after().id().value())
                .set(FEE_DEMAND.VERSION, happening.after().version())
                .set(FEE_DEMAND.AMOUNT, amount.dong())
                .set(FEE_DEMAND.DEMANDED, happening.at())
                .execute();
    }

    void pay(Happening happening, String receiptNumber) {
        db.update(FEE_DEMAND)
                .set(FEE_DEMAND.RECEIPT_NUMBER, receiptNumber)
                .set(FEE_DEMAND.PAID, happening.at())
                .where(
                        FEE_DEMAND.CASE_ID.eq(happening.after().id().value()),
                        FEE_DEMAND.PAID.isNull())
                .execute();
    }
}
