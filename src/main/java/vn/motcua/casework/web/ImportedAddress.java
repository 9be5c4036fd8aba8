package vn.motcua.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.ForeignCases.Which;

/// The list of cases from other systems as it stands in the address.
record ImportedAddress(@Nullable String source, @Nullable String which, @Nullable String before) {

    /// What is not known means all.
    Which shown() {
        return Arrays.stream(Which.values())
                .filter(w -> ImportedPage.code(w).equals(which))
                .findFirst()
                .orElse(Which.ALL);
    }

    static String of(String source, String which, @Nullable String cursor) {
        return ImportedPage.PATH
                + "?source="
                + URLEncoder.encode(source, UTF_8)
                + "&which="
                + which
                + (cursor == null ? "" : "&before=" + URLEncoder.encode(cursor, UTF_8));
    }
}
