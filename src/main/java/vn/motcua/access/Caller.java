package vn.motcua.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Post;

/// A call of the API: who makes it, through which client, and what it may do.
final class Caller extends AbstractAuthenticationToken {

    /// Every system that is known may do what needs no post.
    static final GrantedAuthority SYSTEM = new SimpleGrantedAuthority("system");

    private final Person person;
    private final transient Client client;

    Caller(Person person, Client client, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.person = person;
        this.client = client;
        setAuthenticated(true);
    }

    static Caller system(Client client, Set<String> scopes) {
        var actor = new Actor(Actor.Kind.SYSTEM, client.account(), List.of(), client.name());
        return new Caller(new Person(actor, client.name()), client, granted(List.of(), scopes));
    }

    /// The same system, for one post. Scopes, where a token has them, only ever take away.
    Caller actingFor(Post post) {
        var actor = new Actor(Actor.Kind.SYSTEM, client.account(), List.of(post), client.name());
        var scopes =
                getAuthorities().stream()
                        .map(a -> String.valueOf(a.getAuthority()))
                        .filter(a -> a.startsWith("scope:"))
                        .map(a -> a.substring(6))
                        .toList();
        return new Caller(new Person(actor, client.name()), client, granted(List.of(post), scopes));
    }

    private static List<GrantedAuthority> granted(List<Post> posts, Collection<String> scopes) {
        var narrowing = scopes.stream().filter(s -> s.contains(":")).toList();
        var granted = new java.util.ArrayList<GrantedAuthority>();
        granted.add(SYSTEM);
        posts.stream()
                .flatMap(p -> p.role().authorities().stream())
                .filter(a -> narrowing.isEmpty() || narrowing.contains(a))
                .distinct()
                .forEach(a -> granted.add(new SimpleGrantedAuthority(a)));
        scopes.forEach(s -> granted.add(new SimpleGrantedAuthority("scope:" + s)));
        return granted;
    }

    Client client() {
        return client;
    }

    boolean alone() {
        return person.actor().kind() == Actor.Kind.SYSTEM;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
