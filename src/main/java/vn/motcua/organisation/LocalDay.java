package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A day that a unit fixed for itself, and perhaps for all units below it.
record LocalDay(long id, AgencyId agency, SpecialDay day, boolean below, Validity validity) {

    /// From the numbered change that made a row until the one that ended it.
    record Validity(long since, @Nullable Long until) {

        static Validity since(long number) {
            return new Validity(number, null);
        }

        boolean at(long number) {
            return since <= number && (until == null || until > number);
        }

        long last() {
            return until == null ? since : Math.max(since, until);
        }
    }
}
