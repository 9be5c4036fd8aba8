package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.StaffMember;
import vn.motcua.shared.Role;
import vn.motcua.web.Page;
import vn.motcua.web.Sought;

/// Who holds what.
///
/// @param next where the next people are, or null
record StaffPage(Sought sought, int total, List<Row> rows, @Nullable String next) implements Page {

    record Row(StaffMember member, List<Held> posts) {}

    /// @param substituting whether it is the post of an absent colleague
    record Held(Role role, Agency agency, boolean substituting) {

        String words() {
            var post = t("organisation.role." + role.code()) + ", " + agency.name();
            return substituting ? t("organisation.staff.substituting", post) : post;
        }
    }

    @Override
    public String title() {
        return t("organisation.staff.title");
    }
}
