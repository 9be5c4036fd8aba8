package vn.motcua.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.PostId;

/// A system (hệ thống) that calls the API with its own secret, or signs people in through us.
///
/// @param id also the number under which its acts are audited
/// @param everyPost whether it may act for any post; else for those listed
record Client(
        UUID id,
        String clientId,
        String name,
        @Nullable String secret,
        boolean everyPost,
        Set<PostId> posts,
        Set<String> scopes,
        List<String> redirects,
        boolean demonstration) {

    AccountId account() {
        return new AccountId(id);
    }

    boolean mayActFor(PostId post) {
        return everyPost || posts.contains(post);
    }
}
