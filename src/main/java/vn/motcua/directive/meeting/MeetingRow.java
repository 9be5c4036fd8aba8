package vn.motcua.directive.meeting;

import java.time.Instant;
import vn.motcua.shared.AgencyId;

/// A meeting in a list.
///
/// @param remote localities invited by the conference service
/// @param connected of them, how many were connected
public record MeetingRow(
        MeetingId id,
        int number,
        String title,
        AgencyId host,
        Instant starts,
        MeetingState.Code state,
        int invited,
        int remote,
        int connected,
        int conclusions,
        int tasks) {}
