package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Cases that wait for one role.
///
/// @param queue the role's code
/// @param first when the first of them is due, or null when none has a clock that runs
public record Pile(String queue, int number, @Nullable Instant first) {}
