package vn.motcua.indicators.signal;

import java.time.Instant;
import vn.motcua.shared.AccountId;

/// What an inspector found.
///
/// @param finding `nothing` or `follow_up`
public record SignalNote(String finding, String text, AccountId by, Instant at) {}
