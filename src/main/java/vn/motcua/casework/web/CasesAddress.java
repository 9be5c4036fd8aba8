package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.shared.AgencyId;

/// The list of cases as it stands in the address.
record CasesAddress(
        @Nullable String unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String q,
        @Nullable String before) {

    static final String PATH = "/cases";

    CaseFilter filter() {
        return new CaseFilter(
                unit == null || !unit.matches("\\d{1,9}")
                        ? null
                        : AgencyId.of(Integer.parseInt(unit)),
                CaseFilter.STATES.contains(shown(state)) ? state : null,
                TypedText.orNull(procedure),
                TypedText.orNull(q),
                Before.of(before),
                CaseInquiry.pageSize() + 1);
    }

    String shown(@Nullable String value) {
        return value == null ? "" : TypedText.line(value);
    }

    boolean isFiltered() {
        return !(shown(unit) + shown(state) + shown(procedure) + shown(q)).isEmpty();
    }

    String first() {
        return address(null);
    }

    String next(String cursor) {
        return address(cursor);
    }

    private String address(@Nullable String cursor) {
        return QueryAddress.of(PATH)
                .with("unit", unit)
                .with("state", state)
                .with("procedure", procedure)
                .with("q", q)
                .with("before", cursor)
                .toString();
    }
}
