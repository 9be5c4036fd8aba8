package vn.motcua.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// What a sign-in is worth at this moment. Asked at every request and remembered for a few seconds:
/// a post that ended, an account that was closed and a password that was changed take effect at
/// once for anyone who can count to five.
@Component
class Rights {

    /// Whoever holds one of these needs a second factor.
    static final Set<Role> GUARDED = Set.of(Role.ADMINISTRATOR, Role.SIGNER);

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final AccountRepository accounts;
    private final Posts posts;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<AccountId, Optional<Standing>> standings =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();
    private final Cache<PostId, Optional<Post>> named =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(FRESH).build();

    Rights(
            AccountRepository accounts,
            Posts posts,
            AccessSettings settings,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    /// The person of a session, or null when the sign-in no longer counts.
    @Nullable Authentication pages(SignedIn signedIn) {
        return standing(signedIn).map(s -> s.person(signedIn).authentication()).orElse(null);
    }

    /// The same person as the provider knows them.
    @Nullable Authentication provider(SignedIn signedIn) {
        return standing(signedIn).map(_ -> PendingRequests.known(signedIn)).orElse(null);
    }

    /// Somebody who comes through a system.
    Optional<Person> through(String client, AccountId account) {
        return standing(account)
                .map(s -> s.person(SignedIn.of(account, clock.instant(), Set.of())))
                .map(p ->
                        new Person(
                                new Actor(p.actor().kind(), account, p.actor().posts(), client),
                                p.displayName()));
    }

    Optional<Post> post(PostId id) {
        return named.get(id, posts::find);
    }

    /// Whether the account's posts ask for a second factor.
    boolean guarded(AccountId account) {
        return standing(account)
                .map(s -> s.posts().stream().anyMatch(p -> GUARDED.contains(p.role())))
                .orElse(false);
    }

    void forget(AccountId account) {
        standings.invalidate(account);
    }

    private Optional<Standing> standing(SignedIn signedIn) {
        var limit = settings.sessionLimit().toMillis();
        return signedIn.since() + limit < clock.millis()
                ? Optional.empty()
                : standing(signedIn.id()).filter(s -> s.covers(signedIn));
    }

    private Optional<Standing> standing(AccountId id) {
        return standings.get(id, this::load);
    }

    private Optional<Standing> load(AccountId id) {
        return accounts.find(id).filter(Account::active).map(a -> new Standing(a, heldBy(a)));
    }

    private List<Post> heldBy(Account account) {
        return account.citizen() ? List.of() : posts.of(account.id());
    }

    private record Standing(Account account, List<Post> posts) {

        boolean covers(SignedIn signedIn) {
            return signedIn.since() >= account.sessionsFrom().toEpochMilli();
        }

        /// Posts that need a second factor do not count in a sign-in without one.
        Person person(SignedIn signedIn) {
            var held =
                    signedIn.strong()
                            ? posts
                            : posts.stream().filter(p -> !GUARDED.contains(p.role())).toList();
            var actor =
                    account.citizen()
                            ? Actor.citizen(account.id())
                            : Actor.staff(account.id(), held);
            return new Person(actor, account.name());
        }
    }
}
