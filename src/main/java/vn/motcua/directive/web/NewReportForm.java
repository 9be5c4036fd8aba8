package vn.motcua.directive.web;

import org.jspecify.annotations.Nullable;

/// What is asked to be drafted, as typed.
record NewReportForm(
        @Nullable String template,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String language) {

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
