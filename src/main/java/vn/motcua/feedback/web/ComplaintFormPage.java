package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintClocks;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Takes a complaint about a case or an office.
///
/// @param about the case it is about, or null when the office is asked for
/// @param action where it is sent
/// @param key makes sending twice harmless
/// @param meant the offices the typed one may be, to choose from
/// @param signedIn whether it can be followed under the account
/// @param taken whether it can be filed at all without signing in
record ComplaintFormPage(
        @Nullable About about,
        String action,
        String back,
        String key,
        ComplaintForm form,
        List<Agency> meant,
        ComplaintClocks clocks,
        boolean signedIn,
        boolean taken,
        List<Mistake> mistakes)
        implements Page {

    static final int LONGEST = 4_000;

    /// The case, in words.
    record About(String code, String procedure, String unit) {}

    @Override
    public String title() {
        return t(about == null ? "feedback.complaint.office" : "feedback.complaint.case");
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    List<Option> subjects() {
        return Stream.of(Complaint.Subject.CONDUCT, Complaint.Subject.RULES)
                .map(s ->
                        new Option(
                                s.code(),
                                t("feedback.subject." + s.code()),
                                t("feedback.subject." + s.code() + ".hint")))
                .toList();
    }

    List<Option> offices() {
        return meant.stream()
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }

    @Override
    public String toString() {
        return "ComplaintFormPage";
    }
}
