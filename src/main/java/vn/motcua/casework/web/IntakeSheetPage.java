package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Applicant;
import vn.motcua.forms.SectionView;
import vn.motcua.web.Fault;
import vn.motcua.web.Page;

/// The whole application form on one page, for an officer who types what the person says.
///
/// @param changed whether it was saved elsewhere since this page was opened
/// @param refusal stable code of why it was not filed, or null
record IntakeSheetPage(
        Sheet sheet, List<SectionView> sections, boolean changed, @Nullable String refusal)
        implements Page {

    @Override
    public String title() {
        return t("casework.officer.sheet.title");
    }

    @Override
    public HttpStatus status() {
        if (changed || refusal != null) {
            return HttpStatus.CONFLICT;
        }
        return faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return sections.stream().flatMap(s -> s.faults().stream()).toList();
    }

    boolean upload() {
        return sections.stream().anyMatch(SectionView::upload);
    }

    String address() {
        return "/intake/sheets/" + sheet.draft().id();
    }

    Applicant applicant() {
        return requireNonNull(sheet.draft().plan().applicant());
    }
}
