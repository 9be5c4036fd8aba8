package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Draft;
import vn.motcua.web.Page;

/// The citizen's drafts and cases.
record MyCasesPage(List<Unfinished> drafts, List<Line> cases) implements Page {

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
        @org.jspecify.annotations.Nullable
        String duty() {
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

    boolean empty() {
        return drafts.isEmpty() && cases.isEmpty();
    }
}
