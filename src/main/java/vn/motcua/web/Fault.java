package vn.motcua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing wrong with what was typed: the field's name and a sentence that says what to do, in
/// the reader's language.
public record Fault(String field, String message) {

    /// The message for a field, or null when it has no fault.
    public static @Nullable String of(List<Fault> faults, String field) {
        return faults.stream()
                .filter(f -> f.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }
}
