package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Posting;
import vn.motcua.organisation.StaffMember;
import vn.motcua.organisation.Substitution;
import vn.motcua.shared.Role;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// One member of staff: posts, past and future ones too, and substitutions.
record MemberPage(
        StaffMember member,
        List<Row> posts,
        List<StandIn> substitutions,
        MemberForm form,
        Wrong wrong)
        implements Page {

    record Row(Posting posting, Agency agency) {}

    record StandIn(Substitution days, String absent, String substitute) {}

    @Override
    public String title() {
        return member.name();
    }

    @Override
    public HttpStatus status() {
        return wrong.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    String here() {
        return "/organisation/staff/" + member.id().value();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.code(), t("organisation.role." + role.code())))
                .toList();
    }

    static String typed(@Nullable String text) {
        return MemberForm.text(text);
    }
}
