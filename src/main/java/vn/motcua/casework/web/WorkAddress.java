package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.WorklistFilter;
import vn.motcua.casework.WorklistFilter.After;
import vn.motcua.casework.WorklistFilter.Time;
import vn.motcua.casework.WorklistFilter.Whose;

/// A worklist as it stands in the address: what is filtered, where the page begins, which case lies
/// open beside it. What makes no sense is left out.
///
/// @param code a case code or its beginning
/// @param find the key of a word that is searched for, which is no code
record WorkAddress(
        @Nullable String whose,
        @Nullable String queue,
        @Nullable String time,
        @Nullable String procedure,
        @Nullable String code,
        @Nullable String find,
        @Nullable String after,
        @Nullable String open) {

    static final String PATH = "/work";

    /// The list of one role's pile.
    static String ofQueue(String queue) {
        return QueryAddress.of(PATH).with("queue", queue).toString();
    }

    WorklistFilter filter() {
        return new WorklistFilter(
                Whose.valueOf(chosenWhose().toUpperCase(java.util.Locale.ROOT)),
                queue == null || !queue.matches("[a-z_]{2,30}") ? null : queue,
                chosenTime().isEmpty()
                        ? null
                        : Time.valueOf(chosenTime().toUpperCase(java.util.Locale.ROOT)),
                TypedText.orNull(procedure),
                TypedText.orNull(search().text()),
                After.of(after));
    }

    String chosenWhose() {
        return switch (chosen(whose)) {
            case "mine" -> "mine";
            case "free" -> "free";
            default -> "all";
        };
    }

    String chosenTime() {
        return switch (chosen(time)) {
            case "late" -> "late";
            case "at_risk" -> "at_risk";
            default -> "";
        };
    }

    String chosen(@Nullable String value) {
        return value == null ? "" : TypedText.line(value);
    }

    boolean isFiltered() {
        return !chosenWhose().equals("all")
                || !chosenTime().isEmpty()
                || !chosen(queue).isEmpty()
                || !chosen(procedure).isEmpty()
                || search().isAsked();
    }

    CaseSearch search() {
        return CaseSearch.asked(code, find);
    }

    /// This list from its beginning, searched by what was typed.
    String searching(@Nullable String typed) {
        return address(CaseSearch.typed(typed), null, null);
    }

    /// This list with a case open beside it.
    String opening(String code) {
        return address(after, code);
    }

    /// This list with the same case open, or none.
    String here() {
        return address(after, open);
    }

    String closed() {
        return address(after, null);
    }

    String first() {
        return address(null, null);
    }

    String next(String cursor) {
        return address(cursor, null);
    }

    private String address(@Nullable String cursor, @Nullable String beside) {
        return address(search(), cursor, beside);
    }

    private String address(CaseSearch search, @Nullable String cursor, @Nullable String beside) {
        var filtered =
                QueryAddress.of(PATH)
                        .with("whose", chosenWhose().equals("all") ? null : chosenWhose())
                        .with("queue", queue)
                        .with("time", chosenTime())
                        .with("procedure", procedure);
        return search.in(filtered).with("after", cursor).with("open", beside).toString();
    }

    /// An address of the worklist that a form carried along, or null for anything else.
    static @Nullable String checked(@Nullable String typed) {
        return typed != null && (typed.equals(PATH) || typed.startsWith(PATH + "?")) ? typed : null;
    }
}
