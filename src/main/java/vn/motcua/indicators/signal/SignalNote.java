package vn.motcua.indicators.signal;

import vn.motcua.shared.AccountId;

import java.time.Instant;

/// What an inspector found.
///
/// @param finding `nothing` or `follow_up`
public record SignalNote(String finding, String text, AccountId by, Instant at) {}
