package vn.motcua.directive;

import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;

/// What shows that something was done (minh chứng): a stored file, or an address.
///
/// @param name what it is called on pages
public record Evidence(String name, @Nullable DocumentId file, @Nullable String link) {

    public static Evidence file(String name, DocumentId file) {
        return new Evidence(name, file, null);
    }

    /// @param link `https://…`, or an address of this program
    public static Evidence link(String link) {
        return new Evidence(link, null, link);
    }

    /// Whether something is an address that may be put on a page as a link.
    public static boolean isLink(String typed) {
        return typed.matches("(https?://[^\\s<>\"']+|/[^/\\s<>\"'][^\\s<>\"']*)");
    }
}
