package vn.motcua.access;

import static vn.motcua.access.db.Tables.OAUTH2_AUTHORIZATION;
import static vn.motcua.access.db.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

/// What the provider has given out, and the sessions of the pages, seen by their owner.
@Repository
class AuthorizationRepository {

    private final DSLContext db;

    AuthorizationRepository(DSLContext db) {
        this.db = db;
    }

    /// No system may go on in this person's name.
    void deleteOf(AccountId account) {
        db.deleteFrom(OAUTH2_AUTHORIZATION)
                .where(OAUTH2_AUTHORIZATION.PRINCIPAL_NAME.eq(account.value().toString()))
                .execute();
    }

    /// Those of which nothing can be used any more.
    int deleteExpired(Instant now) {
        return db.deleteFrom(OAUTH2_AUTHORIZATION)
                .where(
                        DSL.coalesce(
                                        OAUTH2_AUTHORIZATION.REFRESH_TOKEN_EXPIRES_AT,
                                        OAUTH2_AUTHORIZATION.ACCESS_TOKEN_EXPIRES_AT,
                                        OAUTH2_AUTHORIZATION.AUTHORIZATION_CODE_EXPIRES_AT)
                                .lt(now))
                .execute();
    }

    List<String> sessionsOf(AccountId account) {
        return db.select(SESSION.SESSION_ID)
                .from(SESSION)
                .where(SESSION.PRINCIPAL_NAME.eq(account.value().toString()))
                .orderBy(SESSION.LAST_ACCESS_TIME.desc())
                .fetch(r -> r.value1());
    }
}
