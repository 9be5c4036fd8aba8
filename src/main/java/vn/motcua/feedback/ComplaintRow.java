package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AgencyId;

/// A line of a list of complaints, without words and people.
public record ComplaintRow(
        UUID id,
        String code,
        Complaint.Subject subject,
        AgencyId unit,
        AgencyId desk,
        @Nullable CaseId caseId,
        String state,
        Instant filed,
        @Nullable Instant due,
        @Nullable Instant ended,
        boolean overdue,
        boolean escalated) {}
