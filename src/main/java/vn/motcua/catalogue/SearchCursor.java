package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;

/// Where a page of search results ends: the last row's place in the order. Opaque to callers.
record SearchCursor(String key, int id) {

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    int score() {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new Faulty();
        }
    }

    static @Nullable SearchCursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var blank = plain.indexOf(' ');
            return new SearchCursor(
                    plain.substring(blank + 1), Integer.parseInt(plain.substring(0, blank)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Faulty();
        }
    }

    /// Not a cursor this program gave out.
    static final class Faulty extends Refusal {

        Faulty() {
            super(Kind.MALFORMED, "faulty-cursor", "The cursor is not one of this list");
        }
    }
}
