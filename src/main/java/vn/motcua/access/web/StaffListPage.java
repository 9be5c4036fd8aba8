package vn.motcua.access.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.access.StaffAccounts.StaffAccount;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;
import vn.motcua.web.Sought;

/// Who there is, and who holds what.
///
/// @param next where the next people are, or null
record StaffListPage(
        Sought sought,
        List<StaffAccount> accounts,
        @Nullable String next,
        Function<AgencyId, String> agencies)
        implements Page {

    @Override
    public String title() {
        return t("access.staff.title");
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
