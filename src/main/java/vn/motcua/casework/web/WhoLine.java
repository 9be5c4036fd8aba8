package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.FiledBy;
import vn.motcua.web.Formats;

/// One thing an application says of who applies, for whom, and with whose help.
///
/// @param stop where it is asked
record WhoLine(String label, String value, String stop) {

    /// @param filedBy null as long as it was not answered
    static List<WhoLine> of(Applicant who, @Nullable FiledBy filedBy) {
        var lines = new ArrayList<WhoLine>();
        var born = who.birthDate();
        add(lines, "name", who.name());
        add(lines, "birthDate", born == null ? null : Formats.date(born));
        add(lines, "idNumber", who.idNumber());
        add(lines, "phone", who.phone());
        add(lines, "email", who.email());
        add(lines, "address", who.address());
        var representative = who.representative();
        if (representative != null) {
            add(lines, "representative", representative.name());
            add(lines, "ground", ground(representative));
        }
        lines.add(new WhoLine(t("citizen.check.filed-by"), filedBy(who, filedBy), Journey.HELPER));
        return lines;
    }

    private static void add(List<WhoLine> lines, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new WhoLine(t("citizen.check.who." + field), value, Journey.APPLICANT));
        }
    }

    private static String ground(Applicant.Representative representative) {
        var code = Ground.codeOf(representative.ground());
        return code.isEmpty() ? representative.ground() : t("citizen.ground." + code);
    }

    private static String filedBy(Applicant who, @Nullable FiledBy filedBy) {
        if (filedBy == null) {
            return t("citizen.check.not-yet");
        }
        var helper = who.helper();
        return switch (filedBy) {
            case HELPED ->
                    helper == null
                            ? t("citizen.check.alone")
                            : t("citizen.check.helped", helper.name());
            case PERSON -> t("citizen.check.alone");
            case OFFICER -> t("citizen.check.officer");
            case UNKNOWN -> t("citizen.check.unknown");
        };
    }
}
