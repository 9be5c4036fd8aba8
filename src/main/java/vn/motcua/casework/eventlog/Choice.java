package vn.motcua.casework.eventlog;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the mapping says one of our words: the same for every case, or by what a column holds.
///
/// @param values what the column's words mean; empty when they are our words already
/// @param otherwise what is meant when the column is empty or its word is not among the values;
///   null when such a case cannot be taken
record Choice(
        @Nullable String constant,
        @Nullable String column,
        Map<String, String> values,
        @Nullable String otherwise) {

    Choice {
        values = Map.copyOf(values);
    }

    static Choice of(String constant) {
        return new Choice(constant, null, Map.of(), null);
    }

    /// Our word for what the column holds; empty when the mapping does not say.
    Optional<String> meaning(@Nullable String word) {
        if (constant != null) {
            return Optional.of(constant);
        }
        var known = word == null ? null : values.isEmpty() ? word : values.get(word);
        return Optional.ofNullable(known == null ? otherwise : known);
    }

    /// Every word of ours that the mapping itself names.
    java.util.stream.Stream<String> named() {
        return java.util.stream.Stream.concat(
                values.values().stream(),
                java.util.stream.Stream.of(constant, otherwise)
                        .filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull));
    }
}
