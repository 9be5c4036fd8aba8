package vn.motcua.casework.deadline;

import java.util.List;
import vn.motcua.organisation.Standing;
import vn.motcua.shared.TimeLimit;

/// The proof of a due date: every day from the start to it, counted or not, and why, with the rule
/// by which it was counted. Ends at the stop when the clock is stopped.
public record DeadlineProof(
        TimeLimit limit,
        CountUnit unit,
        DeadlineRule rule,
        ClockState state,
        List<ProofLine> lines) {

    public DeadlineProof {
        lines = List.copyOf(lines);
    }

    /// Whether the due date could move when a projected holiday is decided otherwise.
    public boolean restsOnProjected() {
        return restsOn(Standing.PROJECTED);
    }

    /// Whether the due date rests on a day whose decision was not checked against a source.
    public boolean restsOnUnverified() {
        return restsOn(Standing.UNVERIFIED);
    }

    private boolean restsOn(Standing standing) {
        return lines.stream()
                .anyMatch(line -> line.day().ground().standing() == standing && matters(line));
    }

    /// A calendar day counts whatever it is, unless it is the last; a stopped or excluded day never
    /// does.
    private boolean matters(ProofLine line) {
        return switch (line.reason()) {
            case STOPPED, FIRST_DAY -> false;
            case COUNTED -> unit != CountUnit.CALENDAR_DAY || line.equals(lines.getLast());
            default -> true;
        };
    }
}
