package vn.motcua.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AccountId;
import vn.motcua.web.NavItem;

/// Where somebody begins who asked for no page in particular: staff at the first place of the
/// navigation that their posts open, where the next thing to do lies; everybody else at home.
@Component
class Beginning {

    private final Posts posts;
    private final List<NavItem> places;

    Beginning(Posts posts, ObjectProvider<NavItem> places) {
        this.posts = posts;
        this.places = places.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    String of(AccountId account) {
        var opened =
                posts.of(account).stream()
                        .flatMap(p -> p.role().authorities().stream())
                        .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> opened.contains(place.authority()))
                .map(NavItem::path)
                .findFirst()
                .orElse(Next.HOME);
    }
}
