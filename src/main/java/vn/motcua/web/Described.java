package vn.motcua.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which notes belong to a field, for `aria-describedby`: its hint, its error, its counter.
public final class Described {

    private Described() {}

    public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
        return by(id, hint, error, null);
    }

    public static @Nullable String by(
            String id, @Nullable String hint, @Nullable String error, @Nullable String more) {
        var notes =
                Stream.of(
                                hint == null ? "" : id + "-hint",
                                error == null ? "" : id + "-error",
                                more == null ? "" : id + "-" + more)
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining(" "));
        return notes.isEmpty() ? null : notes;
    }
}
