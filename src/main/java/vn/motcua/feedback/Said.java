package vn.motcua.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.PostId;

/// A line of a complaint's history.
///
/// @param kind what happened, as the log calls it
/// @param account who did it, for those who may know
/// @param words what was written: personal data
public record Said(
        int version,
        String kind,
        Instant at,
        String actorKind,
        UUID account,
        @Nullable Integer post,
        @Nullable String words) {

    AccountId who() {
        return new AccountId(account);
    }

    /// The post in which an officer acted.
    public @Nullable PostId postId() {
        return post == null ? null : new PostId(post);
    }

    @Override
    public String toString() {
        return "Said[" + kind + "]";
    }
}
