package vn.motcua.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;

/// What other modules know of a case that its officers should see on its page, contributed as
/// beans: what its applicant said of it. Casework knows none of them, they know casework.
public interface CaseRemarks {

    /// For a member of staff who has opened the case: only what they have a right to. Whoever shows
    /// somebody's words writes the audit entry.
    List<Remark> forStaff(Actor reader, Case file);

    /// One thing that was said.
    ///
    /// @param textKey what it is; the parts, in the reader's language, fill `{0}` and so on
    /// @param words personal data: what somebody wrote, or null
    /// @param path where there is more, or null
    record Remark(
            Instant at,
            String textKey,
            List<String> parts,
            @Nullable String words,
            @Nullable String path) {

        public Remark {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "Remark[" + textKey + "]";
        }
    }
}
