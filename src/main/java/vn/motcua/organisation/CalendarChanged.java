package vn.motcua.organisation;

import vn.motcua.shared.AgencyId;

/// The working calendar of a unit, and so perhaps of those below it, was changed by an editor.
public record CalendarChanged(AgencyId agency, long number) {}
