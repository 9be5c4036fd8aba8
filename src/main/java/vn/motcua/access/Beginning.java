package vn.motcua.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Role;
import vn.motcua.web.FirstPage;
import vn.motcua.web.NavItem;

/// Where somebody begins who asked for no page in particular: staff where a module says that
/// holders of their post begin, else at the first place of the navigation that their posts open,
/// where the next thing to do lies; everybody else at home.
@Component
class Beginning {

    private final Posts posts;
    private final List<NavItem> places;
    private final List<FirstPage> firstPages;

    Beginning(Posts posts, ObjectProvider<NavItem> places, ObjectProvider<FirstPage> firstPages) {
        this.posts = posts;
        this.firstPages = firstPages.stream().toList();
        this.places = places.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    String of(AccountId account) {
        var roles = posts.of(account).stream().map(p -> p.role()).collect(Collectors.toSet());
        return firstPages.stream()
                .filter(first -> roles.contains(first.role()))
                .map(FirstPage::path)
                .findFirst()
                .or(() -> firstOpened(roles))
                .orElse(Next.HOME);
    }

    private Optional<String> firstOpened(Set<Role> roles) {
        var opened =
                roles.stream()
                        .flatMap(role -> role.authorities().stream())
                        .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> opened.contains(place.authority()))
                .map(NavItem::path)
                .findFirst();
    }
}
