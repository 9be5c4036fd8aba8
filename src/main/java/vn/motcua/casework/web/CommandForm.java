package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;

/// What was typed to do something to a case; which fields count depends on the command.
///
/// @param version the case as the officer saw it
/// @param back the worklist to go back to
record CommandForm(
        @Nullable Integer version,
        @Nullable String text,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String number,
        @Nullable String resultForm,
        @Nullable String amount,
        @Nullable String receipt,
        @Nullable String back) {

    static final CommandForm EMPTY =
            new CommandForm(null, null, null, null, null, null, null, null, null);

    int seen() {
        return version == null ? 0 : version;
    }

    String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Everything typed, for a page on which its form is no longer there.
    String all() {
        return java.util.stream.Stream.of(text, number, amount, receipt)
                .filter(v -> v != null && !v.isBlank())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "CommandForm";
    }
}
