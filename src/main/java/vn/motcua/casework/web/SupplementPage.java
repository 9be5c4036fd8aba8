package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// The answer to a supplement request.
///
/// @param kept files sent before a mistake was found
/// @param moved whether the case has moved on, so that nothing can be answered any more
record SupplementPage(
        Opened opened, String typed, List<Kept> kept, boolean moved, List<Mistake> mistakes)
        implements Page {

    /// A file already there.
    record Kept(UUID id, String name) {}

    @Override
    public String title() {
        return t("citizen.supplement.title");
    }

    @Override
    public HttpStatus status() {
        if (!mistakes.isEmpty()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return moved && !typed.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    String address() {
        return "/my/cases/" + opened.file().code().value();
    }

    String version() {
        return Integer.toString(opened.file().version());
    }

    String state() {
        return CaseWords.state(opened.file());
    }

    List<String> request() {
        var asked = opened.dossier().lastRequest();
        return asked == null ? List.of() : asked.lines().filter(l -> !l.isBlank()).toList();
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Override
    public String toString() {
        return "SupplementPage";
    }
}
