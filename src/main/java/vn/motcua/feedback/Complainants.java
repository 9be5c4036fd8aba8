package vn.motcua.feedback;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AccountId;

/// Whom to tell about a complaint: who filed it with an account, or as the applicant of a case. Who
/// filed it as nobody asks by its code.
@Service
@Transactional(readOnly = true)
public class Complainants {

    private final ComplaintRepository complaints;

    Complainants(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    /// Somebody who can be told.
    ///
    /// @param code what the complaint is followed by; opens it
    /// @param account whose mailbox hears of it, or null
    /// @param caseId whose contact may be written to, or null
    public record Complainant(
            UUID complaint, String code, @Nullable AccountId account, @Nullable CaseId caseId) {

        @Override
        public String toString() {
            return "Complainant[" + complaint + "]";
        }
    }

    /// Of these complaints, those whose complainants can be told, in no order.
    public List<Complainant> of(Collection<UUID> ids) {
        return complaints.complainants(ids);
    }
}
