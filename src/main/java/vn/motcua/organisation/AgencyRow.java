package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// One span of days in the life of an agency, in which code, name and place did not change.
///
/// @param kind city, town, rural_district, ward, township, rural_commune, department, sector
record AgencyRow(
        AgencyId id,
        Span span,
        String code,
        String name,
        Tier tier,
        String kind,
        @Nullable AgencyId parent,
        @Nullable String gsoCode,
        boolean sample) {

    /// From a day on, until the day on which it no longer holds.
    record Span(LocalDate from, @Nullable LocalDate to) {

        boolean contains(LocalDate date) {
            return !date.isBefore(from) && !endedBy(date);
        }

        boolean endedBy(LocalDate date) {
            return to != null && !date.isBefore(to);
        }
    }

    boolean open() {
        return span.to() == null;
    }

    AgencyRow during(Span other) {
        return new AgencyRow(id, other, code, name, tier, kind, parent, gsoCode, sample);
    }

    AgencyRow named(String newName, String newKind) {
        return new AgencyRow(id, span, code, newName, tier, newKind, parent, gsoCode, sample);
    }

    AgencyRow under(AgencyId other) {
        return new AgencyRow(id, span, code, name, tier, kind, other, gsoCode, sample);
    }

    Agency agency(@Nullable AgencyId successor) {
        return new Agency(
                id, code, name, tier, parent, gsoCode, sample, span.from(), span.to(), successor);
    }
}
