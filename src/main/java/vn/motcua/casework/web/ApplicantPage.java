package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.web.Declared.ForWhom;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The particulars of who applies, and of who files for them.
record ApplicantPage(StepHead head, Declared declared, List<Mistake> mistakes) implements Page {

    private static final List<String> ORDER =
            List.of(
                    "name",
                    "birthDate",
                    "idNumber",
                    "representativeName",
                    "representativeId",
                    "ground",
                    "phone",
                    "email",
                    "address");

    @Override
    public String title() {
        return t("citizen.applicant.title." + kind());
    }

    @Override
    public HttpStatus status() {
        return head.status(!mistakes.isEmpty() || !head.open());
    }

    /// In the order of the questions.
    List<Fault> faults() {
        return Mistake.inWords(mistakes).stream()
                .sorted(Comparator.comparingInt(f -> ORDER.indexOf(f.field())))
                .toList();
    }

    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    String text(String field) {
        return declared.text(field);
    }

    boolean isBody() {
        return declared.forWhom().isBody();
    }

    boolean isSelf() {
        return declared.forWhom() == ForWhom.SELF;
    }

    List<Option> grounds() {
        return Ground.options(declared.forWhom());
    }

    String ground() {
        return Ground.codeOf(declared.text("ground"));
    }

    String label(String field) {
        return t("citizen.applicant." + kind() + "." + field);
    }

    private String kind() {
        return isBody() ? "body" : ForWhomPage.code(declared.forWhom());
    }
}
