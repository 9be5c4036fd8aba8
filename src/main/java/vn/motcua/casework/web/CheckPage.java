package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Paper;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion.Component;
import vn.motcua.forms.Summary;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// Everything of an application, to be looked over before it is filed.
///
/// @param promise when the result would be due if it were accepted now, null when no source says
/// @param changed whether it was changed elsewhere since the person looked
record CheckPage(
        Sheet sheet,
        Function<Locale, Summary> answers,
        @Nullable Agency unit,
        @Nullable Instant promise,
        boolean changed,
        List<Mistake> mistakes)
        implements Page {

    /// One line to look over, and where it can be changed.
    record Line(String label, String value, String href) {}

    @Override
    public String title() {
        return t("citizen.check.title");
    }

    @Override
    public HttpStatus status() {
        return changed
                ? HttpStatus.CONFLICT
                : mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    StepHead head() {
        return StepHead.of(sheet, Journey.CHECK, false);
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    Summary summary() {
        return answers.apply(Shell.language());
    }

    String change(String stop) {
        return sheet.address(stop) + "?fromCheck=true";
    }

    List<WhoLine> who() {
        var plan = sheet.draft().plan();
        var who = plan.applicant();
        return who == null ? List.of() : WhoLine.of(who, plan.filedBy());
    }

    List<Line> papers() {
        return sheet.procedure().components().stream().map(this::paper).toList();
    }

    private Line paper(Component component) {
        var own =
                sheet.draft().plan().papers().stream()
                        .filter(p -> Objects.equals(component.id(), p.component()))
                        .toList();
        return new Line(
                component.name(), inWords(component, own), change(Journey.PAPERS + component.id()));
    }

    private static String inWords(Component component, List<Paper> own) {
        if (own.isEmpty()) {
            return t(component.required() ? "citizen.check.not-yet" : "citizen.check.without");
        }
        var first = own.getFirst();
        return switch (first.handedIn()) {
            case FILE -> t("citizen.check.files", own.size());
            case HELD -> t("citizen.check.held", Objects.toString(first.heldRef(), ""));
            case ORIGINAL -> t("citizen.paper.how.original");
            case COPY -> t("citizen.paper.how.copy");
            case MISSING -> t("citizen.check.not-yet");
        };
    }

    List<String> fees() {
        return FeeWords.of(sheet.procedure(), Channel.ONLINE);
    }

    @Nullable String limit() {
        return CaseWords.limit(sheet.procedure().limit(Channel.ONLINE).orElse(null));
    }
}
