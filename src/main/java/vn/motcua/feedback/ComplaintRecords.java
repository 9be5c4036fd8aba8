package vn.motcua.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Course;
import vn.motcua.feedback.Complaint.Origin;
import vn.motcua.feedback.Complaint.Subject;
import vn.motcua.feedback.ComplaintState.Accepted;
import vn.motcua.feedback.ComplaintState.Answered;
import vn.motcua.feedback.ComplaintState.AwaitingMore;
import vn.motcua.feedback.ComplaintState.Filed;
import vn.motcua.feedback.ComplaintState.Published;
import vn.motcua.feedback.ComplaintState.Refused;
import vn.motcua.feedback.ComplaintState.Withdrawn;
import vn.motcua.feedback.ComplaintState.Withheld;
import vn.motcua.feedback.db.tables.records.ComplaintRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A complaint as its row, and back.
final class ComplaintRecords {

    private ComplaintRecords() {}

    static Complaint complaint(ComplaintRecord row, ComplaintClocks clocks) {
        return new Complaint(
                row.getId(),
                row.getCode(),
                row.getVersion(),
                Subject.of(row.getSubject()),
                new About(AgencyId.of(row.getUnit()), caseId(row.getCaseId())),
                new Origin(Via.of(row.getVia()), account(row.getAccount())),
                AgencyId.of(row.getDesk()),
                agency(row.getEscalated()),
                account(row.getConcerns()),
                state(row),
                new Course(
                        row.getFiled(),
                        row.getAccepted(),
                        row.getAnswered(),
                        row.getOverdue(),
                        clocks),
                row.getSince());
    }

    private static ComplaintState state(ComplaintRecord row) {
        var since = row.getSince();
        return switch (row.getState()) {
            case "filed" -> new Filed(since, row.getDue());
            case "accepted" -> new Accepted(since, row.getDue());
            case "awaiting_more" -> new AwaitingMore(since, row.getDaysLeft());
            case "refused" -> new Refused(since);
            case "answered" -> new Answered(since, row.getUpheld(), row.getDue());
            case "published" -> new Published(since, row.getUpheld());
            case "withheld" -> new Withheld(since, row.getUpheld());
            case "withdrawn" -> new Withdrawn(since);
            default -> throw new IllegalStateException("Unknown state " + row.getState());
        };
    }

    static ComplaintRecord row(Complaint complaint) {
        var row = new ComplaintRecord();
        var caseId = complaint.about().caseId();
        var account = complaint.origin().account();
        row.setId(complaint.id());
        row.setCode(complaint.code());
        row.setSubject(complaint.subject().code());
        row.setCaseId(caseId == null ? null : caseId.value());
        row.setUnit(complaint.about().unit().value());
        row.setAccount(account == null ? null : account.value());
        row.setVia(complaint.origin().via().code());
        row.setFiled(complaint.course().filed());
        row.setClocks(complaint.course().clocks().validFrom());
        standing(complaint, row);
        return row;
    }

    /// What a command may change.
    private static void standing(Complaint complaint, ComplaintRecord row) {
        var state = complaint.state();
        var escalated = complaint.escalated();
        var concerns = complaint.concerns();
        row.setVersion(complaint.version());
        row.setDesk(complaint.desk().value());
        row.setEscalated(escalated == null ? null : escalated.value());
        row.setConcerns(concerns == null ? null : concerns.value());
        row.setState(state.code());
        row.setSince(state.since());
        row.setAccepted(complaint.course().accepted());
        row.setAnswered(complaint.course().answered());
        row.setEnded(complaint.isOver() ? state.since() : null);
        row.setDue(complaint.due().orElse(null));
        row.setDaysLeft(state instanceof AwaitingMore(_, var left) ? left : null);
        row.setOverdue(complaint.course().overdue());
        row.setUpheld(upheld(state));
    }

    static @Nullable Boolean upheld(ComplaintState state) {
        return switch (state) {
            case Answered(_, var upheld, _) -> upheld;
            case Published(_, var upheld) -> upheld;
            case Withheld(_, var upheld) -> upheld;
            default -> null;
        };
    }

    private static @Nullable CaseId caseId(@Nullable UUID value) {
        return value == null ? null : new CaseId(value);
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable AgencyId agency(@Nullable Integer value) {
        return value == null ? null : AgencyId.of(value);
    }
}
