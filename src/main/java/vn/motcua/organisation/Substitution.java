package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.AccountId;

/// Somebody stands in for somebody absent (người thay thế), in all of their posts, from the first
/// to the last day, both included.
public record Substitution(
        int id, AccountId absent, AccountId substitute, LocalDate first, LocalDate last) {

    public boolean inForce(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
