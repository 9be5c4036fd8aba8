package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// The answer to a supplement request.
///
/// @param request what the office asked for, point by point
/// @param kept files sent before a mistake was found
record SupplementPage(Answerable own, List<String> request, List<Kept> kept, List<Mistake> mistakes)
        implements Page {

    /// A file already there.
    record Kept(UUID id, String name) {}

    @Override
    public String title() {
        return t("citizen.supplement.title");
    }

    @Override
    public HttpStatus status() {
        return own.status(!mistakes.isEmpty());
    }

    List<Fault> faults() {
        return Mistake.inWords(mistakes);
    }

    @Override
    public String toString() {
        return "SupplementPage";
    }
}
