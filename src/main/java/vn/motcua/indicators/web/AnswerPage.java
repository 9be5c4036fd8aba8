package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.indicators.publication.Correction;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Where procedure control answers what a unit said.
record AnswerPage(
        Correction correction,
        Agency unit,
        Typed typed,
        List<Fault> faults,
        @Nullable String refused)
        implements Page {

    /// What was typed.
    record Typed(String verdict, String answer) {}

    @Override
    public String title() {
        return t("index.answer.title", unit.name());
    }

    @Override
    public HttpStatus status() {
        if (refused != null) {
            return HttpStatus.CONFLICT;
        }
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Option> verdicts() {
        return List.of(
                new Option("accepted", t("index.answer.accepted"), t("index.answer.accepted.hint")),
                new Option(
                        "rejected", t("index.answer.rejected"), t("index.answer.rejected.hint")));
    }
}
