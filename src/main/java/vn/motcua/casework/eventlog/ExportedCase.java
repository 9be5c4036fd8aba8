package vn.motcua.casework.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A case as it goes into a log: what is known of it without personal data.
///
/// @param origin what another system said of it, or null for a case of ours
record ExportedCase(
        UUID id,
        String code,
        String procedure,
        String channel,
        String filedBy,
        AgencyId receivingUnit,
        AgencyId unit,
        Times times,
        String state,
        @Nullable Origin origin) {

    record Times(
            Instant filed,
            @Nullable Instant accepted,
            @Nullable Instant due,
            @Nullable Instant finished) {}

    record Origin(String source, String id, List<Attribute> attributes) {}

    /// One step.
    ///
    /// @param account who did it; null for the applicant, the program and anybody
    /// @param words what another system said of it, or null for a step of ours
    record Step(
            UUID caseId,
            Instant at,
            String kind,
            String actorKind,
            @Nullable UUID account,
            @Nullable Integer post,
            @Nullable String client,
            AgencyId unit,
            String state,
            @Nullable String detail,
            @Nullable Words words) {}

    record Words(
            @Nullable String resource,
            @Nullable String group,
            @Nullable String lifecycle,
            int offsetSeconds,
            List<Attribute> attributes) {}
}
