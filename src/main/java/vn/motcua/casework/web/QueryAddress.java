package vn.motcua.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// An address with a query, put together part by part; what is empty is left out.
final class QueryAddress {

    private final StringBuilder address;
    private char next = '?';

    private QueryAddress(String path) {
        this.address = new StringBuilder(path);
    }

    static QueryAddress of(String path) {
        return new QueryAddress(path);
    }

    QueryAddress with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.append(next).append(name).append('=').append(URLEncoder.encode(value, UTF_8));
            next = '&';
        }
        return this;
    }

    /// A number from an address, or null for anything that is none.
    static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
