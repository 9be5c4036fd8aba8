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

    @Override
    public String toString() {
        return address.toString();
    }
}
