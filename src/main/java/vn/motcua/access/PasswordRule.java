package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which passwords are good enough: long, and not the one that everybody tries first. No demand for
/// odd characters, which only makes people write them down.
final class PasswordRule {

    private static final int SHORTEST = 10;

    /// What bcrypt reads; the rest would silently not count.
    private static final int MOST_BYTES = 72;

    private static final List<String> COMMON =
            List.of(
                    "1234567890",
                    "password",
                    "matkhau",
                    "qwertyuiop",
                    "motcua",
                    "nghean",
                    "vietnam");

    private PasswordRule() {}

    /// The key of what is wrong with it.
    static Optional<String> fault(String password, @Nullable String email) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("access.password.long");
        }
        var own = email == null ? "" : email.substring(0, Math.max(email.indexOf('@'), 0));
        var easy =
                COMMON.stream().anyMatch(c -> plain.replace(c, "").length() < SHORTEST / 2)
                        || plain.chars().distinct().count() < 4
                        || (own.length() > 3 && plain.contains(own));
        return easy ? Optional.of("access.password.easy") : Optional.empty();
    }
}
