package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Messages;

/// One entry of what a member of staff was told.
///
/// @param textKey what it says; the parts fill `{0}` and so on
/// @param path where it leads
public record StaffNotice(
        long id,
        String textKey,
        List<String> parts,
        String path,
        Instant at,
        @Nullable Instant read) {

    public StaffNotice {
        parts = List.copyOf(parts);
    }

    public boolean unread() {
        return read == null;
    }

    /// The sentence in a language.
    public String text(Locale language) {
        return Messages.bundles().text(language, textKey, parts.toArray());
    }
}
