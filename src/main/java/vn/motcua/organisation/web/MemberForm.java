package vn.motcua.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// What was typed into one of the forms about a member of staff.
record MemberForm(
        @Nullable String agency,
        @Nullable String role,
        @Nullable String from,
        @Nullable String substitute,
        @Nullable String first,
        @Nullable String last) {

    static final MemberForm EMPTY = new MemberForm(null, null, null, null, null, null);

    /// The same with a first day for a post that is given, when none was typed.
    MemberForm orElse(LocalDate day) {
        return from != null
                ? this
                : new MemberForm(
                        agency,
                        role,
                        Formats.date(day, Messages.VIETNAMESE),
                        substitute,
                        first,
                        last);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
