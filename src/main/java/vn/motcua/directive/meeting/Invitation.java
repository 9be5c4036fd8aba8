package vn.motcua.directive.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// A unit that is invited, and whether it was there.
///
/// @param post whom of the unit
/// @param remote whether it takes part by the conference service
/// @param attendance what was noted, or null
public record Invitation(
        AgencyId unit, Role post, boolean remote, @Nullable Attendance attendance) {

    /// Who was there of a unit: a number and posts, never names.
    ///
    /// @param connected whether the unit was connected, or there in person
    public record Attendance(boolean connected, int people, String posts, Instant noted) {}

    /// Whether it was connected by the conference service.
    public boolean wasConnected() {
        return remote && attendance != null && attendance.connected();
    }

    /// How many people were there of it, as far as that was noted.
    public int people() {
        return attendance == null ? 0 : attendance.people();
    }
}
