package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/// One answer to choose: what is stored and what is shown.
public record Option(String value, Texts label, @Nullable Texts hint) {

    static Option of(String value, Texts label) {
        return new Option(value, label, null);
    }
}
