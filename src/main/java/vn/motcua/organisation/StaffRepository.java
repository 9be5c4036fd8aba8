package vn.motcua.organisation;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static vn.motcua.organisation.db.Tables.POST;
import static vn.motcua.organisation.db.Tables.STAFF_MEMBER;
import static vn.motcua.organisation.db.Tables.SUBSTITUTION;

import java.time.LocalDate;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.db.tables.records.PostRecord;
import vn.motcua.organisation.db.tables.records.StaffMemberRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

@Repository
class StaffRepository {

    private final DSLContext db;

    StaffRepository(DSLContext db) {
        this.db = db;
    }

    People people() {
        var members =
                db.select(
                                STAFF_MEMBER.ID.convertFrom(AccountId::new),
                                STAFF_MEMBER.NAME,
                                STAFF_MEMBER.EMAIL)
                        .from(STAFF_MEMBER)
                        .orderBy(STAFF_MEMBER.NAME, STAFF_MEMBER.ID)
                        .fetch(mapping(StaffMember::new));
        var postings =
                db.select(
                                POST.ID.convertFrom(PostId::new),
                                POST.ACCOUNT.convertFrom(AccountId::new),
                                POST.AGENCY.convertFrom(AgencyId::new),
                                POST.ROLE.convertFrom(Role::of),
                                POST.VALID_FROM,
                                POST.VALID_TO)
                        .from(POST)
                        .orderBy(POST.ID)
                        .fetch(mapping(Posting::new));
        var substitutions =
                db.select(
                                SUBSTITUTION.ID,
                                SUBSTITUTION.ABSENT.convertFrom(AccountId::new),
                                SUBSTITUTION.SUBSTITUTE.convertFrom(AccountId::new),
                                SUBSTITUTION.FIRST_DAY,
                                SUBSTITUTION.LAST_DAY)
                        .from(SUBSTITUTION)
                        .orderBy(SUBSTITUTION.FIRST_DAY, SUBSTITUTION.ID)
                        .fetch(mapping(Substitution::new));
        return new People(members, postings, substitutions);
    }

    void insertMembers(Collection<StaffMember> members) {
        db.batchInsert(
                        members.stream()
                                .map(m ->
                                        new StaffMemberRecord(m.id().value(), m.name(), m.email()))
                                .toList())
                .execute();
    }

    void insertPosts(Collection<NewPosting> postings) {
        db.batchInsert(postings.stream().map(StaffRepository::toRecord).toList()).execute();
    }

    PostId insertPost(NewPosting posting) {
        var id =
                db.insertInto(POST)
                        .set(toRecord(posting))
                        .returningResult(POST.ID)
                        .fetchOne(POST.ID);
        return new PostId(requireNonNull(id));
    }

    void endPost(PostId id, LocalDate to) {
        db.update(POST).set(POST.VALID_TO, to).where(POST.ID.eq(id.value())).execute();
    }

    void insertSubstitution(
            AccountId absent, AccountId substitute, LocalDate first, LocalDate last) {
        db.insertInto(SUBSTITUTION)
                .set(SUBSTITUTION.ABSENT, absent.value())
                .set(SUBSTITUTION.SUBSTITUTE, substitute.value())
                .set(SUBSTITUTION.FIRST_DAY, first)
                .set(SUBSTITUTION.LAST_DAY, last)
                .execute();
    }

    void endSubstitution(int id, LocalDate last) {
        db.update(SUBSTITUTION)
                .set(SUBSTITUTION.LAST_DAY, last)
                .where(SUBSTITUTION.ID.eq(id))
                .execute();
    }

    void deleteSubstitution(int id) {
        db.deleteFrom(SUBSTITUTION).where(SUBSTITUTION.ID.eq(id)).execute();
    }

    private static PostRecord toRecord(NewPosting posting) {
        var record = new PostRecord();
        record.setAgency(posting.agency().value());
        record.setRole(posting.role().code());
        record.setAccount(posting.account().value());
        record.setValidFrom(posting.from());
        return record;
    }

    /// A post to be given.
    record NewPosting(AccountId account, AgencyId agency, Role role, LocalDate from) {}
}
