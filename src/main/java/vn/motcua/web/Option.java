package vn.motcua.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One choice of a select, radios or checkboxes.
///
/// @param value what is sent
/// @param label what is read
/// @param hint a word of help, or null
/// @param reveal further questions that make sense only when this is chosen, or null
public record Option(String value, String label, @Nullable String hint, @Nullable Content reveal) {

    public Option(String value, String label) {
        this(value, label, null, null);
    }

    public Option(String value, String label, @Nullable String hint) {
        this(value, label, hint, null);
    }
}
