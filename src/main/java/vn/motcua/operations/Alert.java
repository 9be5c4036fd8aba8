package vn.motcua.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// What a rule found (cảnh báo): a figure of a unit beyond its border.
///
/// @param noticed when it was first found so
/// @param opened when it had lasted long enough to be told, or null while it has not
/// @param value as last measured while it was open
public record Alert(
        long id,
        int version,
        AlertRule rule,
        AgencyId unit,
        Instant noticed,
        @Nullable Instant opened,
        Measured value,
        Instant measured,
        @Nullable Acknowledged acknowledged,
        @Nullable Instant silentUntil,
        @Nullable Instant closed) {

    /// Somebody has seen it and deals with it.
    public record Acknowledged(Instant at, AccountId by) {}

    /// Whether it is told just now, and stands on the wall.
    public boolean isLoud(Instant now) {
        return opened != null
                && closed == null
                && (silentUntil == null || !now.isBefore(silentUntil));
    }
}
