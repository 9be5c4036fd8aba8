package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.deadline.CountUnit;
import vn.motcua.casework.deadline.DeadlineProof;
import vn.motcua.casework.deadline.ProofLine;
import vn.motcua.casework.deadline.ProofReason;
import vn.motcua.organisation.Standing;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// The proof of a due date: each day counted or not, and why.
///
/// @param proof null when the clock never started
/// @param unit whose calendar is counted by
record DeadlinePage(Case file, String procedure, String unit, @Nullable DeadlineProof proof)
        implements Page {

    private static final int HOUR = 60;

    /// Whether another system promised the date, so that there is nothing to count.
    boolean isPromised() {
        return file.clock() instanceof CaseClock.Promised(var until) && until != null;
    }

    @Override
    public String title() {
        return t("casework.officer.deadline.title");
    }

    String weekday(ProofLine line) {
        var name =
                line.day().date().getDayOfWeek().getDisplayName(TextStyle.FULL, Shell.language());
        return name.substring(0, 1).toUpperCase(Shell.language()) + name.substring(1);
    }

    /// What kind of day it is, with the holiday and how firmly it is known.
    String day(ProofLine line) {
        var ground = line.day().ground();
        var kind = word("day", line.day().kind());
        var occasion = ground.occasion() == null ? "" : ": " + word("occasion", ground.occasion());
        var source = ground.source().isEmpty() ? "" : " (" + ground.source() + ")";
        return kind + occasion + source;
    }

    boolean isOpenToChange(ProofLine line) {
        var standing = line.day().ground().standing();
        return standing == Standing.PROJECTED || standing == Standing.UNVERIFIED;
    }

    String standing(ProofLine line) {
        return word("standing", line.day().ground().standing());
    }

    boolean counts(ProofLine line) {
        return line.counted() > 0;
    }

    String reason(ProofLine line) {
        return word("reason", line.reason());
    }

    boolean isEnd(ProofLine line) {
        return line.reason() == ProofReason.END_MOVED_HERE
                || line.reason() == ProofReason.DUE_SAME_DAY;
    }

    /// Days, or hours and minutes, as the clock counts.
    String amount(int counted) {
        if (proof == null || proof.unit() != CountUnit.WORKING_MINUTE) {
            return t("casework.officer.deadline.days", counted);
        }
        return t("casework.officer.deadline.time", counted / HOUR, counted % HOUR);
    }

    static String word(String kind, Enum<?> value) {
        return t(
                "casework.officer.deadline."
                        + kind
                        + "."
                        + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
