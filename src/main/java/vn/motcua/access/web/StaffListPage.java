package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.access.StaffAccounts.StaffAccount;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// Who there is, and who holds what.
record StaffListPage(
        String search,
        List<StaffAccount> accounts,
        boolean more,
        Function<AgencyId, String> agencies)
        implements Page {

    @Override
    public String title() {
        return t("access.staff.title");
    }

    @Nullable String next() {
        return more
                ? "/access/accounts?q="
                        + URLEncoder.encode(search, StandardCharsets.UTF_8)
                        + "&after="
                        + accounts.getLast().id().value()
                : null;
    }

    String posts(StaffAccount account) {
        return account.posts().stream()
                .map(p -> t("access.face." + p.role().code()) + " – " + agencies.apply(p.agency()))
                .collect(Collectors.joining("; "));
    }

    String state(StaffAccount account) {
        return StaffPage.stateText(account);
    }

    String tag(StaffAccount account) {
        return StaffPage.tag(account.state());
    }
}
