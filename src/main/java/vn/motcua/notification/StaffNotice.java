package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Messages;

/// One entry of what a member of staff was told.
///
/// @param textKey what it says; the parts fill `{0}` and so on, those of [NoticePart] in its
///   language
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
        return text(language, textKey, parts);
    }

    static String text(Locale language, String textKey, List<String> parts) {
        return Messages.bundles()
                .text(
                        language,
                        textKey,
                        parts.stream().map(part -> NoticePart.in(language, part)).toArray());
    }
}
