package vn.motcua.indicators.publication;

import java.time.Instant;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// That the draft figures of a unit are right (xác nhận số liệu), as somebody said who speaks for
/// it. It stands as long as the figures stay as they are and the unit asks for no correction.
///
/// @param by who said so first
public record Confirmation(int draft, AgencyId unit, AccountId by, Instant at) {}
