package vn.motcua.notification;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mail to be sent.
///
/// @param key what it is about, unique: the same key is never posted twice
/// @param address to whom; personal data, sealed as soon as it is posted
/// @param subject without personal data: it is read on locked screens
/// @param expires when it is of no use any more, or null for as long as the office has patience
public record Mail(
        String key,
        Purpose purpose,
        Locale language,
        String address,
        String subject,
        String text,
        @Nullable Instant expires) {

    /// What it is about.
    public enum Purpose {
        CASE,
        ACCOUNT,
        STAFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
