package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/// Where a field comes from: the form or rule that asks for it with its trust tag, or nowhere, in
/// which case it is assumed and says so.
///
/// @param source name of the form or rule, null for an assumed field
/// @param trust S published, C public code or data, M from memory; null for an assumed field
public record Origin(@Nullable String source, @Nullable String trust) {

    static final Origin ASSUMED = new Origin(null, null);

    public boolean assumed() {
        return source == null;
    }
}
