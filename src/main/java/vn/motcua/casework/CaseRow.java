package vn.motcua.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// One line of a list of cases.
///
/// @param state a state's stored name, key of its word
/// @param holder account of the officer who has it
/// @param applicant the applicant's name: a list of these has an audit entry
public record CaseRow(
        UUID id,
        String code,
        int version,
        int procedureVersion,
        AgencyId unit,
        String state,
        @Nullable String queue,
        @Nullable UUID holder,
        Instant since,
        Instant filed,
        @Nullable Instant due,
        @Nullable Instant finished,
        Instant urgency,
        String clock,
        String applicant) {

    public WorklistFilter.After after() {
        return new WorklistFilter.After(urgency, id);
    }

    public CaseFilter.Before before() {
        return new CaseFilter.Before(filed, id);
    }
}
