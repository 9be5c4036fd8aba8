package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseCode;
import vn.motcua.web.Sought;

/// What a list of cases is searched by. Only a case code or its beginning may stand in an address;
/// everything else may be a name and stands there as the key of a word kept in the session.
///
/// @param code a case code or its beginning
/// @param find the key of a word
record CaseSearch(@Nullable String code, @Nullable String find) {

    private static final String NO_KEY = "0";

    /// What an address asks for; no code is no code, whatever somebody wrote there.
    static CaseSearch asked(@Nullable String code, @Nullable String find) {
        var known = code == null ? null : CaseCode.beginning(code).orElse(null);
        return new CaseSearch(known, known == null ? key(find) : null);
    }

    /// What is no key leads to no word, and goes no further.
    private static @Nullable String key(@Nullable String find) {
        if (find == null || find.isBlank()) {
            return null;
        }
        return find.matches("[0-9a-f]{1,60}") ? find : NO_KEY;
    }

    /// What somebody typed into the form.
    static CaseSearch typed(@Nullable String text) {
        var line = TypedText.line(text);
        return CaseCode.beginning(line)
                .map(code -> new CaseSearch(code, null))
                .orElseGet(() -> new CaseSearch(null, Sought.keep(line)));
    }

    /// The code or word, empty when nothing is searched for.
    String text() {
        return code == null ? Sought.find(find).word() : code;
    }

    /// Whether the word is not known any more: it has to be typed again.
    boolean isLost() {
        return code == null && Sought.find(find).isLost();
    }

    boolean isAsked() {
        return code != null || find != null;
    }

    QueryAddress in(QueryAddress address) {
        return address.with("code", code).with("find", find);
    }
}
