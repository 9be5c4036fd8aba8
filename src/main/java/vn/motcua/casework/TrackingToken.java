package vn.motcua.casework;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.shared.Sha256;

/// The secret on a receipt: whoever holds the paper may see where the case is. 128 random bits;
/// only its hash is stored.
public record TrackingToken(String value) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static TrackingToken next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TrackingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<TrackingToken> parse(String typed) {
        return FORM.matcher(typed).matches()
                ? Optional.of(new TrackingToken(typed))
                : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "TrackingToken";
    }
}
