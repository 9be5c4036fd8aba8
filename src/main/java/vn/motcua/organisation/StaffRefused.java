package vn.motcua.organisation;

import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Refusal;

/// Somebody cannot be hired, posted or stood in for like this.
public final class StaffRefused extends Refusal {

    private StaffRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private StaffRefused(String code, String detail) {
        this(Kind.CONFLICT, code, detail);
    }

    static StaffRefused notYours(AgencyId agency) {
        return new StaffRefused(
                Kind.FORBIDDEN, "post-not-managed", "No right to manage posts in " + agency);
    }

    static StaffRefused emailTaken() {
        return new StaffRefused("staff-email-taken", "The address belongs to another member");
    }

    static StaffRefused postHeld(AccountId account, AgencyId agency) {
        return new StaffRefused("post-held", account + " has this role in " + agency);
    }

    static StaffRefused postEnded(PostId post) {
        return new StaffRefused("post-ended", post + " has an end already");
    }

    static StaffRefused endsBeforeItBegins(PostId post) {
        return new StaffRefused("post-ends-before-it-begins", post.toString());
    }

    static StaffRefused agencyGone(AgencyId agency) {
        return new StaffRefused("post-agency-gone", agency + " does not exist on that day");
    }

    static StaffRefused ownSubstitute(AccountId account) {
        return new StaffRefused("substitute-self", account + " cannot stand in for themselves");
    }

    static StaffRefused substitutionDays(AccountId account) {
        return new StaffRefused(
                "substitution-days", "The last day of " + account + " lies before the first");
    }

    static StaffRefused substitutionOverlaps(AccountId account) {
        return new StaffRefused(
                "substitution-overlaps", account + " stands in already in these days");
    }
}
