package vn.motcua.access;

import static vn.motcua.access.db.Tables.OUTSIDE_LOGIN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

@Repository
class OutsideLoginRepository {

    private final DSLContext db;

    OutsideLoginRepository(DSLContext db) {
        this.db = db;
    }

    Optional<AccountId> find(String issuer, String subject) {
        return db.select(OUTSIDE_LOGIN.ACCOUNT)
                .from(OUTSIDE_LOGIN)
                .where(OUTSIDE_LOGIN.ISSUER.eq(issuer), OUTSIDE_LOGIN.SUBJECT.eq(subject))
                .fetchOptional(r -> new AccountId(r.value1()));
    }

    void insert(String issuer, String subject, AccountId account, Instant now) {
        db.insertInto(OUTSIDE_LOGIN)
                .set(OUTSIDE_LOGIN.ISSUER, issuer)
                .set(OUTSIDE_LOGIN.SUBJECT, subject)
                .set(OUTSIDE_LOGIN.ACCOUNT, account.value())
                .set(OUTSIDE_LOGIN.SINCE, now)
                .onConflictDoNothing()
                .execute();
    }
}
