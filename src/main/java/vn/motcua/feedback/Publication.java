package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.AgencyId;

/// A complaint and its answer for everyone; names nobody.
public record Publication(
        UUID complaint,
        AgencyId unit,
        Complaint.Subject subject,
        boolean upheld,
        String question,
        String answer,
        Instant at) {}
