package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.shared.LimitUnit;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Every fact of a draft, and its publication.
///
/// @param from the typed day of publication
record DraftPage(
        Draft draft, DraftForm form, List<String> forms, String from, List<Mistake> mistakes)
        implements Page {

    @Override
    public String title() {
        return t("catalogue.draft.title", draft.code());
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Channel> channels() {
        return List.of(Channel.values());
    }

    List<Option> unitOptions() {
        return Arrays.stream(LimitUnit.values())
                .map(u -> new Option(u.code(), t("catalogue.draft.unit." + u.code())))
                .toList();
    }

    List<Option> applicantOptions() {
        return Arrays.stream(ApplicantKind.values())
                .map(a -> new Option(DraftForm.code(a), Wording.applicants(List.of(a))))
                .toList();
    }

    List<Option> eventOptions() {
        return Wording.lifeEventOptions(Wording.LIFE_EVENTS.keySet());
    }

    List<Option> formOptions() {
        return forms.stream().map(f -> new Option(f, f)).toList();
    }

    List<String> doubts() {
        return Wording.flags(draft.sheet().version().flags());
    }
}
