package vn.motcua.notification.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.StaffNotice;
import vn.motcua.web.Page;

/// @param before the page begins before this entry, or null for the newest
/// @param older where the next page begins, or null on the last
record NoticesPage(
        List<StaffNotice> notices, int unread, @Nullable Long before, @Nullable Long older)
        implements Page {

    @Override
    public String title() {
        return t("notification.notices.title");
    }

    static String text(StaffNotice notice) {
        return notice.text(language());
    }
}
