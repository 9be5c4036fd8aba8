package vn.motcua.access;

import java.security.Principal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.motcua.shared.Actor;
import vn.motcua.web.ActorHolder;

/// Who is signed in, with the rights held at the moment of the request.
record Person(Actor actor, String displayName) implements ActorHolder, Principal {

    @Override
    public String getName() {
        return actor.account().value().toString();
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, actor.authorities().stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public String toString() {
        return getName();
    }
}
