package vn.motcua.documents;

import java.time.Instant;
import java.util.UUID;

/// A file (tệp) the office keeps. Who may see it is the business of the module that owns the
/// subject; its name may name a person and is never logged.
///
/// @param type what the bytes are, not what the sender said
/// @param sha256 64 hexadecimal digits
/// @param purpose `paper`, `supplement`, `result`
/// @param subject the case, draft or account it belongs to
public record StoredFile(
        DocumentId id,
        String name,
        String type,
        long size,
        String sha256,
        String purpose,
        UUID subject,
        Instant stored) {

    @Override
    public String toString() {
        return "StoredFile[" + id + ", " + type + ", " + size + "]";
    }
}
