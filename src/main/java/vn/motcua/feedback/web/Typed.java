package vn.motcua.feedback.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people type, tidied: line ends as one, no control characters, no blanks around.
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        var given = typed == null ? "" : typed;
        return Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// A small number that is not negative, else 0.
    static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    static Optional<Long> millis(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,15}")
                ? Optional.of(Long.valueOf(typed))
                : Optional.empty();
    }
}
