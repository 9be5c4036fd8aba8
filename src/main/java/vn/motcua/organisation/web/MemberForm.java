package vn.motcua.organisation.web;

import org.jspecify.annotations.Nullable;

/// What was typed into one of the forms about a member of staff.
record MemberForm(
        @Nullable String agency,
        @Nullable String role,
        @Nullable String from,
        @Nullable String substitute,
        @Nullable String first,
        @Nullable String last) {

    static final MemberForm EMPTY = new MemberForm(null, null, null, null, null, null);

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
