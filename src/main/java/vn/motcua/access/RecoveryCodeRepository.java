package vn.motcua.access;

import static vn.motcua.access.db.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

@Repository
class RecoveryCodeRepository {

    private final DSLContext db;

    RecoveryCodeRepository(DSLContext db) {
        this.db = db;
    }

    void replace(AccountId account, List<byte[]> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(account.value())).execute();
        for (var hash : hashes) {
            db.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT, RECOVERY_CODE.HASH)
                    .values(account.value(), hash)
                    .execute();
        }
    }

    /// Uses a code up; false when there is none of it left.
    boolean use(AccountId account, byte[] hash, Instant now) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED, now)
                        .where(
                                RECOVERY_CODE.ACCOUNT.eq(account.value()),
                                RECOVERY_CODE.HASH.eq(hash),
                                RECOVERY_CODE.USED.isNull())
                        .execute()
                == 1;
    }
}
