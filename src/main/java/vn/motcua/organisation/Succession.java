package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.AgencyId;

/// One agency came after another.
///
/// @param continues whether open cases, rights and figures go on there
public record Succession(
        AgencyId predecessor, AgencyId successor, LocalDate on, boolean continues) {}
