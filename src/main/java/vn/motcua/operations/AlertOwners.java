package vn.motcua.operations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.motcua.operations.AlertRule.Owner;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Who is told of an alert: whoever holds the post that its rule names. While nobody does, whoever
/// leads or heads that unit or the nearest one above it; at last whoever runs the installation.
@Service
public class AlertOwners {

    private static final List<Role> HEADS = List.of(Role.LEADER, Role.HEAD);

    private final Organisation organisation;

    AlertOwners(Organisation organisation) {
        this.organisation = organisation;
    }

    /// Who is told.
    ///
    /// @param vacant whether nobody holds the post of the rule
    /// @param post the post that is told; that of the rule where there is nobody to tell
    public record Told(boolean vacant, Owner post, List<AccountId> accounts) {}

    public Told told(AlertRule rule) {
        var named = holders(rule.owner());
        if (!named.isEmpty()) {
            return new Told(false, rule.owner(), named);
        }
        return instead(organisation.currentSuccessor(rule.owner().unit()))
                .map(post -> new Told(true, post, holders(post)))
                .filter(told -> !told.accounts().isEmpty())
                .findFirst()
                .orElse(new Told(true, rule.owner(), List.of()));
    }

    private Stream<Owner> instead(AgencyId unit) {
        var upward =
                Stream.iterate(unit, Objects::nonNull, u -> organisation.get(u).parent()).toList();
        return Stream.concat(
                upward.stream().flatMap(u -> HEADS.stream().map(role -> new Owner(u, role))),
                Stream.of(new Owner(upward.getLast(), Role.OPERATOR)));
    }

    private List<AccountId> holders(Owner post) {
        return organisation
                .holders(
                        organisation.currentSuccessor(post.unit()),
                        post.role(),
                        organisation.today())
                .stream()
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
