package vn.motcua.access;

import static vn.motcua.access.db.Tables.ACCOUNT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.access.db.tables.records.AccountRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.TableCopy;

@Repository
class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Account> find(AccountId id) {
        return one(ACCOUNT.ID.eq(id.value()));
    }

    /// The account in use that has this address, whether confirmed or not.
    Optional<Account> findByEmail(String email) {
        return one(ACCOUNT.EMAIL.eq(email).and(ACCOUNT.ENDED.isNull()));
    }

    /// Takes the row, so that two wrong codes at once count as two.
    Optional<Account> lock(AccountId id) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(AccountRepository::toAccount);
    }

    List<Account> all(Collection<AccountId> ids) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.in(ids.stream().map(AccountId::value).toList()))
                .fetch(AccountRepository::toAccount);
    }

    /// The languages of those who have chosen one.
    Map<AccountId, Locale> languages(Collection<AccountId> ids) {
        return db.select(ACCOUNT.ID, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids.stream().map(AccountId::value).toList()))
                .and(ACCOUNT.LANGUAGE.isNotNull())
                .fetchMap(r -> new AccountId(r.value1()), r -> Locale.of(r.value2()));
    }

    void setLanguage(AccountId id, Locale language) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.getLanguage())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// Those the demonstration shows on its sign-in page.
    List<Account> faces() {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.FACE.isNotNull(), ACCOUNT.ENDED.isNull())
                .orderBy(ACCOUNT.CREATED, ACCOUNT.NAME)
                .fetch(AccountRepository::toAccount);
    }

    boolean anyDemonstration() {
        return db.fetchExists(ACCOUNT, ACCOUNT.DEMONSTRATION.isTrue(), ACCOUNT.ENDED.isNull());
    }

    void insert(Account account, Instant now) {
        db.executeInsert(toRecord(account, now));
    }

    /// Very many at once, as a province has them.
    void insert(List<Account> accounts, Instant now) {
        var rows = new TableCopy(ACCOUNT, List.of(ACCOUNT.FAILURES, ACCOUNT.TOTP_STEP));
        accounts.forEach(account -> rows.add(toRecord(account, now)));
        db.connection(rows::write);
    }

    void rename(AccountId id, String name) {
        db.update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(id.value())).execute();
    }

    /// Another provider vouches for the person of an account that was only invited.
    void confirm(AccountId id, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.CONFIRMED, now)
                .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.CONFIRMED.isNull())
                .execute();
    }

    /// A new password confirms the address and opens the account again; older sessions end.
    void setPassword(AccountId id, String hash, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, hash)
                .set(
                        ACCOUNT.CONFIRMED,
                        DSL.coalesce(ACCOUNT.CONFIRMED, DSL.val(now, ACCOUNT.CONFIRMED)))
                .set(ACCOUNT.SESSIONS_FROM, now)
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// The person knew the old one: sessions may go on.
    void changePassword(AccountId id, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, hash)
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setFailures(AccountId id, int failures, @Nullable Instant lockedUntil) {
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, failures)
                .set(ACCOUNT.LOCKED_UNTIL, lockedUntil)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setSecondFactor(AccountId id, Account.SecondFactor factor) {
        db.update(ACCOUNT)
                .set(ACCOUNT.TOTP, factor.sealed())
                .set(ACCOUNT.TOTP_CONFIRMED, factor.confirmed())
                .set(ACCOUNT.TOTP_STEP, factor.step())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void end(AccountId id, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.ENDED, now)
                .set(ACCOUNT.SESSIONS_FROM, now)
                .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.ENDED.isNull())
                .execute();
    }

    /// By name, from the one after the given one.
    List<Account> staff(String search, @Nullable Account after, int limit) {
        var wanted = DSL.noCondition().and(ACCOUNT.KIND.eq(Account.Kind.STAFF.code()));
        if (!search.isBlank()) {
            wanted = wanted.and(matches(search));
        }
        if (after != null) {
            wanted =
                    wanted.and(
                            DSL.row(ACCOUNT.NAME, ACCOUNT.ID).gt(after.name(), after.id().value()));
        }
        return db.selectFrom(ACCOUNT)
                .where(wanted)
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(limit)
                .fetch(AccountRepository::toAccount);
    }

    private static Condition matches(String search) {
        var plain = "%" + search.strip().toLowerCase(java.util.Locale.ROOT) + "%";
        return DSL.condition(
                        "extensions.unaccent(lower({0})) like extensions.unaccent({1})",
                        ACCOUNT.NAME, DSL.val(plain))
                .or(ACCOUNT.EMAIL.like(plain));
    }

    private Optional<Account> one(Condition condition) {
        return db.selectFrom(ACCOUNT).where(condition).fetchOptional(AccountRepository::toAccount);
    }

    private static AccountRecord toRecord(Account account, Instant now) {
        var row = new AccountRecord();
        row.setId(account.id().value());
        row.setKind(account.kind().code());
        row.setName(account.name());
        row.setEmail(account.email());
        row.setPassword(account.password());
        row.setDemonstration(account.demonstration());
        row.setFace(account.face());
        row.setCreated(now);
        row.setConfirmed(account.confirmed());
        row.setSessionsFrom(account.sessionsFrom());
        return row;
    }

    private static Account toAccount(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                Account.Kind.of(row.getKind()),
                row.getName(),
                row.getEmail(),
                row.getPassword(),
                row.getDemonstration(),
                row.getFace(),
                row.getConfirmed(),
                row.getEnded(),
                row.getSessionsFrom(),
                row.getFailures(),
                row.getLockedUntil(),
                new Account.SecondFactor(row.getTotp(), row.getTotpConfirmed(), row.getTotpStep()));
    }
}
