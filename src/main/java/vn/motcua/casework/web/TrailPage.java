package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Entry;
import vn.motcua.shared.AccountId;
import vn.motcua.web.Messages;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// Who read and changed a case, for inspectors.
record TrailPage(String code, AuditTrail.Slice slice, Map<AccountId, String> people)
        implements Page {

    List<Entry> entries() {
        return slice.entries();
    }

    @Nullable String next() {
        return slice.next() == null ? null : "/cases/" + code + "/trail?before=" + slice.next();
    }

    @Override
    public String title() {
        return t("casework.officer.trail.title");
    }

    String who(Entry entry) {
        return switch (entry.actorKind()) {
            case CITIZEN -> t("casework.officer.who.applicant");
            case OPERATOR -> t("casework.officer.who.program");
            case ANYONE -> t("casework.officer.who.anyone");
            case STAFF, SYSTEM -> named(entry);
        };
    }

    Instant at(Entry entry) {
        return entry.at();
    }

    /// A purpose of another module has no word here and shows itself.
    String purpose(Entry entry) {
        var key = "casework.officer.purpose." + entry.purpose();
        return Messages.bundles().has(Shell.language(), key) ? t(key) : entry.purpose();
    }

    private String named(Entry entry) {
        var name = people.getOrDefault(entry.account(), "");
        var shown = name.isEmpty() ? t("casework.officer.who.staff") : name;
        return entry.client() == null
                ? shown
                : shown + " · " + t("casework.officer.who.through", entry.client());
    }
}
