package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/// Whom a paper is made out to. Personal data: it lives only until the paper is drawn.
public record Party(
        String name, @Nullable String address, @Nullable String phone, @Nullable String email) {

    @Override
    public String toString() {
        return "Party";
    }
}
