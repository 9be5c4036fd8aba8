package vn.motcua.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// Everybody who works for the agencies, their posts, and who stands in for whom. Immutable.
final class People {

    private final Map<AccountId, StaffMember> members;
    private final Map<String, StaffMember> byEmail;
    private final Map<PostId, Posting> postings;
    private final Map<AccountId, List<Posting>> byAccount;
    private final List<Substitution> substitutions;
    private final Map<AccountId, List<Substitution>> bySubstitute;
    private final Map<AccountId, List<Substitution>> byAbsent;

    People(
            Collection<StaffMember> members,
            Collection<Posting> postings,
            Collection<Substitution> substitutions) {
        this.members = index(members, StaffMember::id);
        this.byEmail = index(members, m -> m.email().toLowerCase(Locale.ROOT));
        this.postings = index(postings, Posting::id);
        this.byAccount = postings.stream().collect(groupingBy(Posting::account));
        this.substitutions = List.copyOf(substitutions);
        this.bySubstitute = substitutions.stream().collect(groupingBy(Substitution::substitute));
        this.byAbsent = substitutions.stream().collect(groupingBy(Substitution::absent));
    }

    private static <K, V> Map<K, V> index(Collection<V> all, Function<V, K> key) {
        return all.stream()
                .collect(Collectors.toMap(key, each -> each, (a, _) -> a, LinkedHashMap::new));
    }

    Optional<StaffMember> find(AccountId account) {
        return Optional.ofNullable(members.get(account));
    }

    Optional<StaffMember> byEmail(String email) {
        return Optional.ofNullable(byEmail.get(email.strip().toLowerCase(Locale.ROOT)));
    }

    Collection<StaffMember> members() {
        return members.values();
    }

    Collection<Posting> postings() {
        return postings.values();
    }

    List<Substitution> substitutions() {
        return substitutions;
    }

    Optional<Posting> posting(PostId id) {
        return Optional.ofNullable(postings.get(id));
    }

    List<Posting> postingsOf(AccountId account) {
        return byAccount.getOrDefault(account, List.of());
    }

    /// Posts held on a date, then those in which the account stands in for somebody.
    List<Post> postsOf(AccountId account, LocalDate at, AgencyTree tree) {
        var absent =
                bySubstitute.getOrDefault(account, List.of()).stream()
                        .filter(s -> s.inForce(at))
                        .map(Substitution::absent);
        return Stream.concat(Stream.of(account), absent)
                .distinct()
                .flatMap(each -> postingsOf(each).stream())
                .filter(posting -> posting.heldOn(at))
                .map(p -> new Post(p.id(), tree.current(p.agency()), p.role()))
                .toList();
    }

    List<PostHolder> holders(AgencyId unit, Role role, LocalDate at, AgencyTree tree) {
        return postings.values().stream()
                .filter(p -> p.role() == role && p.heldOn(at))
                .filter(p -> tree.current(p.agency()).equals(unit))
                .flatMap(p -> acting(p, at, unit))
                .toList();
    }

    /// The holder of a post, and those who stand in on that date.
    Stream<PostHolder> acting(Posting post, LocalDate at, AgencyId counted) {
        var standIns =
                byAbsent.getOrDefault(post.account(), List.of()).stream()
                        .filter(s -> s.inForce(at))
                        .map(s -> holder(post, s.substitute(), counted));
        return Stream.concat(Stream.of(holder(post, post.account(), counted)), standIns);
    }

    private PostHolder holder(Posting post, AccountId account, AgencyId counted) {
        return new PostHolder(
                post.id(),
                account,
                name(account),
                counted,
                post.role(),
                !account.equals(post.account()));
    }

    String name(AccountId account) {
        return find(account).map(StaffMember::name).orElse("");
    }

    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return accounts.stream()
                .distinct()
                .map(members::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }
}
