package vn.motcua.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// Which posts somebody holds now; `organisation` knows.
@Component
class Posts {

    private final AccountRepository accounts;

    Posts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    List<Post> of(AccountId account) {
        return accounts.find(account).stream()
                .flatMap(a -> Optional.ofNullable(a.face()).stream())
                .filter(face -> !face.equals(DemoAccounts.CITIZEN))
                .map(Role::of)
                .map(r -> new Post(new PostId(100 + r.ordinal()), AgencyId.of(1), r))
                .toList();
    }

    Optional<Post> find(PostId post) {
        return java.util.Arrays.stream(Role.values())
                .filter(r -> 100 + r.ordinal() == post.value())
                .map(r -> new Post(post, AgencyId.of(1), r))
                .findFirst();
    }
}
