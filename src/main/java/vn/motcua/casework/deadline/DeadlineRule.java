package vn.motcua.casework.deadline;

import java.time.LocalDate;
import java.util.List;

/// One version of the way deadlines are counted. A case keeps the version it was received under, so
/// that a later change moves no old deadline.
public record DeadlineRule(
        String name,
        LocalDate effectiveFrom,
        Counting counting,
        Reception reception,
        List<Clause> clauses) {

    public DeadlineRule {
        clauses = List.copyOf(clauses);
    }

    /// Name and version, as a case stores it: `civil-code@2017-01-01`.
    public String id() {
        return name + "@" + effectiveFrom;
    }
}
