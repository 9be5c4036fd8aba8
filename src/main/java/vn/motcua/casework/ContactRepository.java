package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

@Repository
class ContactRepository {

    private final DSLContext db;

    ContactRepository(DSLContext db) {
        this.db = db;
    }

    record Row(
            CaseId id,
            CaseCode code,
            int procedureVersion,
            @Nullable AccountId account,
            @Nullable String email,
            @Nullable Locale language) {}

    /// Cases whose applicant has an account or left an address.
    List<Row> of(Collection<CaseId> cases) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.CODE,
                        CASE_FILE.PROCEDURE_VERSION,
                        CASE_FILE.ACCOUNT,
                        APPLICANT.EMAIL,
                        APPLICANT.LANGUAGE)
                .from(CASE_FILE)
                .leftJoin(APPLICANT)
                .on(APPLICANT.CASE_ID.eq(CASE_FILE.ID))
                .where(CASE_FILE.ID.in(cases.stream().map(CaseId::value).toList()))
                .and(CASE_FILE.ACCOUNT.isNotNull().or(APPLICANT.EMAIL.isNotNull()))
                .fetch(row ->
                        new Row(
                                new CaseId(row.value1()),
                                new CaseCode(row.value2()),
                                row.value3(),
                                row.value4() == null ? null : new AccountId(row.value4()),
                                row.value5(),
                                row.value6() == null ? null : Locale.of(row.value6())));
    }
}
