package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.AgencyId;

/// A change of an agency was entered; it takes effect on its day, which may lie ahead. Whoever only
/// wants to know where a unit's cases belong asks [Organisation#currentSuccessor] instead.
public sealed interface UnitChanged {

    AgencyId unit();

    LocalDate on();

    record UnitFounded(AgencyId unit, LocalDate on) implements UnitChanged {}

    record UnitMerged(AgencyId unit, AgencyId into, LocalDate on) implements UnitChanged {}

    /// A part came out of a unit; `continues` when it goes on with the unit's open cases.
    record UnitSplit(AgencyId unit, AgencyId part, boolean continues, LocalDate on)
            implements UnitChanged {}

    record UnitRenamed(AgencyId unit, LocalDate on) implements UnitChanged {}

    record UnitMoved(AgencyId unit, AgencyId under, LocalDate on) implements UnitChanged {}

    record UnitAbolished(AgencyId unit, LocalDate on) implements UnitChanged {}
}
