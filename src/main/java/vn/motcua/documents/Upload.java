package vn.motcua.documents;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;

/// A file on its way in. Nothing in it is believed: the name is cleaned, the type is looked up in
/// the bytes, the size is counted.
///
/// @param declaredType what the sender says it is, or null when they say nothing
/// @param content read once, from where it stands to its end; the caller closes it
public record Upload(
        String name, @Nullable String declaredType, InputStream content, Owner owner, Actor actor) {

    /// What the file belongs to.
    ///
    /// @param purpose a stable word: `paper`, `supplement`, `result`
    /// @param subject the case, draft or account
    public record Owner(String purpose, UUID subject) {}

    @Override
    public String toString() {
        return "Upload[" + owner + "]";
    }
}
