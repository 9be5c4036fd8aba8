package vn.motcua.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app shows (RFC 6238), written apart from the program.
final class OneTimeCode {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP = 30;

    private OneTimeCode() {}

    static long now() {
        return Clock.systemUTC().instant().getEpochSecond() / STEP;
    }

    static String of(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 15;
            var number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var letters = secret.replaceAll("[^A-Z2-7]", "");
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (var letter : letters.toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
