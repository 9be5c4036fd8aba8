package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.shared.AgencyId;

/// The list of cases as it stands in the address.
///
/// @param code a case code or its beginning
/// @param find the key of a word that is searched for, which is no code
record CasesAddress(
        @Nullable String unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String code,
        @Nullable String find,
        @Nullable String before) {

    static final String PATH = "/cases";

    CaseFilter filter() {
        return new CaseFilter(
                unit == null || !unit.matches("\\d{1,9}")
                        ? null
                        : AgencyId.of(Integer.parseInt(unit)),
                CaseFilter.STATES.contains(shown(state)) ? state : null,
                procedureCode(),
                TypedText.orNull(search().text()),
                Before.of(before),
                CaseInquiry.pageSize() + 1);
    }

    String shown(@Nullable String value) {
        return value == null ? "" : TypedText.line(value);
    }

    boolean isFiltered() {
        return search().isAsked()
                || !(shown(unit) + shown(state) + shown(procedureCode())).isEmpty();
    }

    /// A code has a figure in it; what has none was typed into the wrong field and may be a name.
    @Nullable String procedureCode() {
        var typed = shown(procedure);
        return typed.matches("(?=.*\\d)[A-Za-z0-9.\\-]{1,60}") ? typed : null;
    }

    CaseSearch search() {
        return CaseSearch.asked(code, find);
    }

    /// This list from its beginning, searched by what was typed.
    String searching(@Nullable String typed) {
        return address(CaseSearch.typed(typed), null);
    }

    String first() {
        return address(search(), null);
    }

    String next(String cursor) {
        return address(search(), cursor);
    }

    private String address(CaseSearch search, @Nullable String cursor) {
        var filtered =
                QueryAddress.of(PATH)
                        .with("unit", unit)
                        .with("state", state)
                        .with("procedure", procedureCode());
        return search.in(filtered).with("before", cursor).toString();
    }
}
