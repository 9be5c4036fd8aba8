package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Draft;
import vn.motcua.web.Page;

/// The citizen's drafts and cases.
///
/// @param here where both lists begin
/// @param onward where they go on
record MyCasesPage(List<Unfinished> drafts, List<Line> cases, Place here, Place onward)
        implements Page {

    /// Cursors of the two lists, each null where the list begins or ends.
    record Place(@Nullable String cases, @Nullable String drafts) {

        String address() {
            return QueryAddress.of("/my/cases")
                    .with("before", cases)
                    .with("touched", drafts)
                    .toString();
        }
    }

    record Unfinished(Draft draft, String procedure) {}

    /// One case: what it is about, where it is.
    record Line(CaseRow row, String procedure, String unit) {

        String word() {
            return CaseWords.state(row.state());
        }

        String tag() {
            return CaseWords.tag(row.state());
        }

        String address() {
            return "/my/cases/" + row.code();
        }

        /// Whether it is the citizen's turn, and what they are to do; null when it is not.
        @Nullable String duty() {
            return switch (row.state()) {
                case "awaiting_supplement" -> t("citizen.duty.supplement");
                case "awaiting_payment" -> t("citizen.duty.pay");
                case "issued" -> t("citizen.duty.collect");
                default -> null;
            };
        }

        boolean isOver() {
            return List.of("returned", "refused", "withdrawn", "stopped").contains(row.state());
        }
    }

    @Override
    public String title() {
        return t("citizen.cases.title");
    }

    List<Line> waiting() {
        return cases.stream().filter(c -> c.duty() != null).toList();
    }

    List<Line> going() {
        return cases.stream().filter(c -> c.duty() == null && !c.isOver()).toList();
    }

    List<Line> over() {
        return cases.stream().filter(Line::isOver).toList();
    }

    /// Cases filed before those shown, with the same drafts above them.
    @Nullable String olderCases() {
        return onward.cases() == null ? null : new Place(onward.cases(), here.drafts()).address();
    }

    @Nullable String newestCases() {
        return here.cases() == null ? null : new Place(null, here.drafts()).address();
    }

    @Nullable String olderDrafts() {
        return onward.drafts() == null ? null : new Place(here.cases(), onward.drafts()).address();
    }

    @Nullable String newestDrafts() {
        return here.drafts() == null ? null : new Place(here.cases(), null).address();
    }

    boolean empty() {
        return drafts.isEmpty() && cases.isEmpty();
    }
}
