package vn.motcua.documents;

import java.util.UUID;

/// Number of a stored file inside this installation.
public record DocumentId(UUID value) {

    public static DocumentId of(String value) {
        return new DocumentId(UUID.fromString(value));
    }

    static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
