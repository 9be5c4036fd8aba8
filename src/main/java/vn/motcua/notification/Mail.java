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
/// @param attached a file that goes with it, without personal data of others; may be null
public record Mail(
        String key,
        Purpose purpose,
        Locale language,
        String address,
        String subject,
        String text,
        @Nullable Instant expires,
        @Nullable Attached attached) {

    public Mail(
            String key,
            Purpose purpose,
            Locale language,
            String address,
            String subject,
            String text,
            @Nullable Instant expires) {
        this(key, purpose, language, address, subject, text, expires, null);
    }

    /// A file of a mail.
    ///
    /// @param name as the receiver saves it
    public record Attached(String name, String type, byte[] content) {}

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
