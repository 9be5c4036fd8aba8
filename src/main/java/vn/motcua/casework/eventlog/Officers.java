package vn.motcua.casework.eventlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// How officers are called in a log that leaves the house. A pseudonym is the same throughout one
/// log and another in the next: the key it is made with is kept nowhere.
final class Officers {

    private static final int KEY = 32;
    private static final int SHOWN = 6;

    private final @Nullable Mac mac;

    private Officers(@Nullable Mac mac) {
        this.mac = mac;
    }

    static Officers named() {
        return new Officers(null);
    }

    static Officers pseudonymous() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new Officers(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    boolean areNamed() {
        return mac == null;
    }

    String called(String name) {
        return mac == null
                ? name
                : "officer-"
                        + HexFormat.of()
                                .formatHex(
                                        mac.doFinal(name.getBytes(StandardCharsets.UTF_8)),
                                        0,
                                        SHOWN);
    }
}
