package vn.motcua;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.ActorHolder;

/// Who a test acts as.
public final class As {

    private As() {}

    /// A member of staff with one post per role in one agency.
    public static Actor officer(int agency, Role... roles) {
        var posts =
                java.util.Arrays.stream(roles)
                        .map(r -> new Post(post(agency, r), AgencyId.of(agency), r))
                        .toList();
        return Actor.staff(new AccountId(new UUID(agency, roles[0].ordinal() + 1L)), posts);
    }

    public static Actor citizen(long number) {
        return Actor.citizen(new AccountId(new UUID(7, number)));
    }

    /// Signs the request in.
    public static RequestPostProcessor signedIn(Actor actor) {
        return authentication(token(actor));
    }

    public static Authentication token(Actor actor) {
        return new UsernamePasswordAuthenticationToken(
                new Known(actor),
                "",
                actor.authorities().stream().map(SimpleGrantedAuthority::new).toList());
    }

    private static PostId post(int agency, Role role) {
        return new PostId(agency * 100 + role.ordinal());
    }

    private record Known(Actor actor) implements ActorHolder {

        @Override
        public String displayName() {
            return "Người dùng thử";
        }
    }
}
