package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// Mends what was mistyped about an applicant.
///
/// @param found what is wrong with it, with keys of sentences
/// @param refusal stable code of why it was not done, or null
record CorrectionPage(
        String code,
        String version,
        ApplicantForm form,
        List<Fault> found,
        @Nullable String refusal)
        implements Page {

    @Override
    public String title() {
        return t("casework.officer.correction.title");
    }

    List<Fault> faults() {
        return found.stream().map(f -> new Fault(f.field(), t(f.message()))).toList();
    }

    @Override
    public HttpStatus status() {
        if (refusal != null) {
            return HttpStatus.CONFLICT;
        }
        return found.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
