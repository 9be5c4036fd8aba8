package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Act;
import vn.motcua.audit.Entry;
import vn.motcua.casework.Case;
import vn.motcua.shared.Actor;
import vn.motcua.web.Page;

/// Who read or changed a case, for its applicant.
///
/// @param earlier what to ask before for the page that follows, or null on the last
record ReadersPage(Case file, List<Reader> readers, @Nullable Long earlier) implements Page {

    private static final Set<String> PURPOSES =
            Set.of("casework", "worklist", "case-list", "correction", "filing", "tracking");

    /// One look.
    ///
    /// @param name empty for what the program did by itself
    record Reader(Entry entry, String name, @Nullable String unit) {

        String who() {
            if (!name.isEmpty()) {
                return name;
            }
            return t(
                    entry.actorKind() == Actor.Kind.STAFF
                            ? "citizen.readers.officer"
                            : "citizen.readers.program");
        }

        String why() {
            return t(
                    "citizen.readers.why."
                            + (PURPOSES.contains(entry.purpose()) ? entry.purpose() : "other"));
        }

        String what() {
            return t(
                    "citizen.readers."
                            + (entry.act() == Act.CHANGE
                                    ? "changed"
                                    : entry.act() == Act.LIST ? "listed" : "read"));
        }
    }

    @Nullable String next() {
        var here = "/my/cases/" + file.code().value() + "/readers?before=";
        return earlier == null ? null : here + earlier;
    }

    @Override
    public String title() {
        return t("citizen.readers.title");
    }
}
