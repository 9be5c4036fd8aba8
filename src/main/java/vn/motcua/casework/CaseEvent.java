package vn.motcua.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a case, as followers of the log see it: identifiers and numbers only,
/// never personal data. Who needs more asks for it, with an audit entry.
///
/// @param version which happening of its case it was; orders the events of one case
/// @param kind a command's code, or `file`, `correct`, `recount`, `paper-brought`
/// @param from what the world saw before it, or null for the first
/// @param to what the world saw after it
/// @param due when the result is to be ready, as it stood then
/// @param detail a number of the event: result number, amount in đồng
public record CaseEvent(
        Position position,
        CaseId caseId,
        int version,
        Instant at,
        String kind,
        @Nullable PublicStatus from,
        PublicStatus to,
        @Nullable Instant due,
        @Nullable String detail,
        By by) {

    /// Who did it, and where the case lay afterwards.
    ///
    /// @param kind of actor: `citizen`, `staff` and so on
    /// @param step of the route; null where there is none
    public record By(String kind, UUID account, int unit, @Nullable Integer step) {}

    /// A place in the log: everything up to it has been read. Transactions end in another order
    /// than their rows are numbered, so the transaction comes first.
    public record Position(long transaction, long id) {

        /// Before the first event.
        public static final Position START = new Position(0, 0);
    }
}
