package vn.motcua.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The seal of something published (dấu niêm phong): the SHA-256 of its bytes, signed with the
/// Ed25519 key of an installation. Whoever has the public key can tell without us that nothing was
/// altered.
///
/// @param sha256 in lower-case hexadecimal
/// @param key which key signed, as [SealingKey#id()] names it
/// @param signature of the 32 bytes of the SHA-256, in Base64
public record Seal(String sha256, String key, String signature) {

    private static final String FIRST = "motcua-seal 1";

    /// Whether these are the bytes that were sealed, and the key sealed them.
    ///
    /// @param publicKey in PEM
    public boolean isOf(byte[] content, String publicKey) {
        var hash = Sha256.of(content);
        if (!MessageDigest.isEqual(hash, bytes(sha256))) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(SealingKey.ALGORITHM);
            verifier.initVerify(SealingKey.publicKey(publicKey));
            verifier.update(hash);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// As it stands in a file beside what it seals: four lines.
    public String text() {
        return "%s\nsha256 %s\nkey %s\nsignature %s\n".formatted(FIRST, sha256, key, signature);
    }

    /// Reads [#text()]; empty for anything else.
    public static Optional<Seal> parse(String text) {
        var lines = text.strip().split("\\R");
        return lines.length == 4
                        && lines[0].equals(FIRST)
                        && lines[1].startsWith("sha256 ")
                        && lines[2].startsWith("key ")
                        && lines[3].startsWith("signature ")
                ? Optional.of(new Seal(value(lines[1]), value(lines[2]), value(lines[3])))
                : Optional.empty();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1).strip();
    }

    private static byte[] bytes(String hexadecimal) {
        try {
            return HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            return hexadecimal.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
