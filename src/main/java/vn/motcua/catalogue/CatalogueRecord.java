package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One record of somebody else's catalogue, read as far as it is clear.
///
/// @param key what the record is known by in its source
/// @param digest of the record as it stood in the file
/// @param sheet what was read, or null when the record cannot be taken
/// @param reason why it cannot be taken
record CatalogueRecord(
        String key,
        String name,
        String digest,
        @Nullable ProcedureSheet sheet,
        @Nullable String reason) {

    static CatalogueRecord read(ProcedureSheet sheet, String text) {
        return new CatalogueRecord(sheet.code(), sheet.version().name(), digest(text), sheet, null);
    }

    static CatalogueRecord rejected(String key, String name, String text, String reason) {
        return new CatalogueRecord(key, name, digest(text), null, reason);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
