package vn.motcua.operations;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.AgencyId;

/// An open case by its due moment, without anything about a person.
///
/// @param state as casework names it, for its word
/// @param since when it came into that state
public record LateCase(
        UUID id,
        String code,
        String procedure,
        AgencyId unit,
        String state,
        Instant since,
        Instant due) {}
