package vn.motcua.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;

/// What the address of a list of procedures asks for. Words it does not know are left aside, so
/// that an old link still shows something.
record ProcedureQuery(
        @Nullable String q,
        @Nullable String field,
        @Nullable String tier,
        @Nullable String agency,
        @Nullable String event,
        @Nullable String level,
        @Nullable String after) {

    private static final int LONGEST_TEXT = 200;

    String text() {
        var text = q == null ? "" : q.strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /// @param agency the agency asked for, if there is one
    ProcedureFilter filter(@Nullable Agency agency, int limit) {
        return new ProcedureFilter(
                text(),
                known(field),
                agency == null ? tierAsked() : agency.tier(),
                agency != null && agency.tier() == Tier.DEPARTMENT
                        ? List.of(agency.code())
                        : List.of(),
                known(event),
                levelAsked(),
                known(after),
                limit);
    }

    private @Nullable Tier tierAsked() {
        return Arrays.stream(Tier.values())
                .filter(t -> t.code().equals(tier))
                .findFirst()
                .orElse(null);
    }

    private @Nullable OnlineLevel levelAsked() {
        return Arrays.stream(OnlineLevel.values())
                .filter(l -> l.code().equals(level))
                .findFirst()
                .orElse(null);
    }

    /// How many filters beside the words are set.
    int narrowed() {
        return (int)
                Stream.of(field, tier, agency, event, level)
                        .filter(each -> known(each) != null)
                        .count();
    }

    boolean isEmpty() {
        return parts(null).isEmpty();
    }

    /// The address of another page of the same list.
    String address(String path, @Nullable String cursor) {
        var parts = parts(cursor);
        return parts.isEmpty()
                ? path
                : parts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private Map<String, String> parts(@Nullable String cursor) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "q", text());
        put(parts, "field", field);
        put(parts, "tier", tier);
        put(parts, "agency", agency);
        put(parts, "event", event);
        put(parts, "level", level);
        put(parts, "after", cursor);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value);
        }
    }

    private static @Nullable String known(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
