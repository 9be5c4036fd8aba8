package vn.motcua.organisation;

import vn.motcua.shared.AgencyId;

/// Office hours that a unit fixed for itself and the units below it that fix none of their own.
record UnitHours(long id, AgencyId agency, HoursVariant variant, LocalDay.Validity validity) {}
