package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseState;
import vn.motcua.shared.TimeLimit;

/// The words and tints of cases, the same on every page. States go by the names they are stored
/// under.
final class CaseWords {

    private CaseWords() {}

    /// The stored name of a state: `awaiting_supplement`.
    static String nameOf(CaseState state) {
        return state.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "_$1")
                .toLowerCase(java.util.Locale.ROOT);
    }

    static String state(String name) {
        return t("casework.state." + name);
    }

    static String state(Case file) {
        return state(nameOf(file.state()));
    }

    /// The tint and icon of a state, for `web/tag.jte`.
    static String tag(String name) {
        return switch (name) {
            case "submitted", "accepted" -> "new";
            case "awaiting_supplement" -> "waiting";
            case "awaiting_payment" -> "paying";
            case "issued" -> "ready";
            case "returned" -> "done";
            case "refused", "withdrawn", "stopped" -> name;
            default -> "working";
        };
    }

    static String tag(Case file) {
        return tag(nameOf(file.state()));
    }

    /// A time limit in words, null when no source gives one.
    static @Nullable String limit(@Nullable TimeLimit limit) {
        if (limit == null) {
            return null;
        }
        return limit.amount() == 0
                ? t("casework.limit.same-day")
                : t(
                        "casework.limit." + limit.unit().name().toLowerCase(java.util.Locale.ROOT),
                        limit.amount());
    }
}
