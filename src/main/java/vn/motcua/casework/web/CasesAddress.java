package vn.motcua.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.CaseFilter.Happened;
import vn.motcua.casework.CaseFilter.OfDay;
import vn.motcua.casework.CaseFilter.Stage;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.DateEntry;

/// The list of cases as it stands in the address.
///
/// @param code a case code or its beginning
/// @param find the key of a word that is searched for, which is no code
/// @param filed the day on which they were filed
/// @param ended the day on which they came to an end; asked beside `filed` it counts for nothing
/// @param channel how those of a day came in
/// @param stage how far those of a day have come
record CasesAddress(
        @Nullable String unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String code,
        @Nullable String find,
        @Nullable String before,
        @Nullable String filed,
        @Nullable String ended,
        @Nullable String channel,
        @Nullable String stage) {

    static final String PATH = "/cases";
    private static final Set<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.toSet());

    CaseFilter filter() {
        return new CaseFilter(
                unit == null || !unit.matches("\\d{1,9}")
                        ? null
                        : AgencyId.of(Integer.parseInt(unit)),
                CaseFilter.STATES.contains(shown(state)) ? state : null,
                procedureCode(),
                TypedText.orNull(search().text()),
                ofDay(),
                Before.of(before),
                CaseInquiry.pageSize() + 1);
    }

    /// Cases of a day, as a number of the wall counts them; null when no day is asked for.
    @Nullable OfDay ofDay() {
        var day = DateEntry.parse(filed);
        return day.map(d -> ofDay(Happened.FILED, d))
                .or(() -> DateEntry.parse(ended).map(d -> ofDay(Happened.ENDED, d)))
                .orElse(null);
    }

    private OfDay ofDay(Happened what, LocalDate day) {
        var far = Arrays.stream(Stage.values()).filter(s -> s.code().equals(stage)).findFirst();
        return new OfDay(
                what, day, CHANNELS.contains(shown(channel)) ? channel : null, far.orElse(null));
    }

    /// What of the address narrows the list to a day, by the names it stands under.
    Map<String, String> dayParts() {
        var parts = new LinkedHashMap<String, String>();
        var asked = ofDay();
        if (asked != null) {
            parts.put(asked.what().name().toLowerCase(Locale.ROOT), asked.day().toString());
            parts.put("channel", shown(asked.channel()));
            parts.put("stage", asked.stage() == null ? "" : asked.stage().code());
        }
        return parts;
    }

    String shown(@Nullable String value) {
        return value == null ? "" : TypedText.line(value);
    }

    boolean isFiltered() {
        return search().isAsked()
                || ofDay() != null
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
        dayParts().forEach(filtered::with);
        return search.in(filtered).with("before", cursor).toString();
    }
}
