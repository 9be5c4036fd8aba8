package vn.motcua.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;

/// Which posts somebody holds today; `organisation` knows.
@Component
class Posts {

    private final Organisation organisation;

    Posts(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Post> of(AccountId account) {
        return organisation.postsOf(account, organisation.today());
    }

    /// A post that is held today, in the unit in which it counts.
    Optional<Post> find(PostId post) {
        return organisation
                .posting(post)
                .filter(p -> p.heldOn(organisation.today()))
                .map(p -> new Post(p.id(), organisation.currentSuccessor(p.agency()), p.role()));
    }
}
