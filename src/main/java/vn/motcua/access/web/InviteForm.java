package vn.motcua.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.access.EmailTaken;
import vn.motcua.access.Registration;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Who is invited into which post, as typed.
///
/// @param unit code or name of the agency
record InviteForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String unit,
        @Nullable String role,
        @Nullable String from) {

    static InviteForm at(String unit, LocalDate today) {
        var day = Formats.date(today, Messages.VIETNAMESE);
        return new InviteForm(null, null, unit, null, day);
    }

    String nameText() {
        return text(name);
    }

    String emailText() {
        return text(email);
    }

    String unitText() {
        return text(unit);
    }

    Optional<Role> chosenRole() {
        return Arrays.stream(Role.values()).filter(r -> r.code().equals(text(role))).findFirst();
    }

    Optional<LocalDate> day() {
        return DateEntry.parse(from);
    }

    /// Field and key of the sentence.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!Registration.plausibleName(nameText())) {
            faults.add(new Fault("name", "access.field.name.wrong"));
        }
        if (!Registration.plausibleEmail(emailText())) {
            faults.add(new Fault("email", "access.field.email.wrong"));
        }
        if (chosenRole().isEmpty()) {
            faults.add(new Fault("role", "access.invite.role.missing"));
        }
        if (day().isEmpty()) {
            faults.add(new Fault("from", "access.invite.from.wrong"));
        }
        return faults;
    }

    static Fault refused(Refusal no) {
        return no instanceof EmailTaken || no.code().equals("staff-email-taken")
                ? new Fault("email", "access.invite.email.taken")
                : new Fault("unit", "problem." + no.code());
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
        return "InviteForm";
    }
}
