package vn.motcua.access.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.Shell.t;

import java.util.Locale;
import java.util.Map;
import vn.motcua.access.StaffAccounts.StaffAccount;
import vn.motcua.access.StaffAccounts.State;
import vn.motcua.organisation.Posting;
import vn.motcua.shared.PostId;
import vn.motcua.web.Page;

/// One member of staff, for an administrator.
///
/// @param link in the demonstration, what the letter just sent would hold; else empty
/// @param self whether it is the administrator's own account
record StaffPage(StaffAccount account, Map<PostId, String> agencies, String link, boolean self)
        implements Page {

    @Override
    public String title() {
        return account.name();
    }

    String post(Posting post) {
        return t("access.face." + post.role().code())
                + " – "
                + requireNonNull(agencies.get(post.id()));
    }

    String state() {
        return stateText(account);
    }

    String tag() {
        return tag(account.state());
    }

    boolean open() {
        return account.state() != State.ENDED && account.manageable();
    }

    static String stateText(StaffAccount account) {
        return t("access.staff.state." + account.state().name().toLowerCase(Locale.ROOT));
    }

    static String tag(State state) {
        return switch (state) {
            case INVITED -> "waiting";
            case ACTIVE -> "done";
            case LOCKED -> "risk";
            case ENDED -> "stopped";
        };
    }
}
