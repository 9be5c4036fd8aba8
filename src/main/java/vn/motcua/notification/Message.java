package vn.motcua.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of an applicant's mailbox.
public record Message(long id, Notice notice, @Nullable Instant read) {

    public boolean unread() {
        return read == null;
    }
}
