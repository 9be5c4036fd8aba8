package vn.motcua.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who acts: every change and every read of personal data is bound to one. Holds no name.
///
/// @param account the account, or for a system the account it acts for, if any
/// @param posts the posts held now, substitutions included
/// @param client the system through which the actor came, if it came through one
public record Actor(Kind kind, AccountId account, List<Post> posts, @Nullable String client) {

    /// Sorts of actors.
    public enum Kind {
        CITIZEN,
        STAFF,
        SYSTEM,
        OPERATOR,
        ANYONE
    }

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    public Actor {
        posts = List.copyOf(posts);
    }

    public static Actor citizen(AccountId account) {
        return new Actor(Kind.CITIZEN, account, List.of(), null);
    }

    public static Actor staff(AccountId account, List<Post> posts) {
        return new Actor(Kind.STAFF, account, posts, null);
    }

    /// The program itself: followers, schedules, first start.
    public static Actor program() {
        return new Actor(Kind.OPERATOR, NOBODY, List.of(), null);
    }

    /// Somebody who has not signed in.
    public static Actor anyone() {
        return new Actor(Kind.ANYONE, NOBODY, List.of(), null);
    }

    public boolean isCitizen() {
        return kind == Kind.CITIZEN;
    }

    public Set<String> authorities() {
        var own = kind == Kind.CITIZEN ? Stream.of("citizen") : Stream.<String>empty();
        return Stream.concat(own, posts.stream().flatMap(p -> p.role().authorities().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean may(String authority) {
        return posts.stream().anyMatch(p -> p.role().authorities().contains(authority));
    }

    /// The agencies in which one of the actor's posts carries the authority.
    public Set<AgencyId> agenciesWith(String authority) {
        return posts.stream()
                .filter(p -> p.role().authorities().contains(authority))
                .map(Post::agency)
                .collect(Collectors.toUnmodifiableSet());
    }
}
