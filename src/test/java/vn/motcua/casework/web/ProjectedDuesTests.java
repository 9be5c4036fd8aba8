package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.Command;
import vn.motcua.casework.ProjectedDues;
import vn.motcua.shared.Role;

/// A due date that counts on a day off nobody has decided yet says so wherever the applicant is
/// told it. The procedure has one working day; taken in on Wednesday 3 February 2027 with Tết
/// before it, it is due after days off that are only projected.
class ProjectedDuesTests extends CitizenPages {

    private static final Instant BEFORE_TET = Instant.parse("2027-02-03T02:00:00Z");

    @Autowired ProjectedDues projected;

    @AfterEach
    void back_to_january() {
        clock.reset();
    }

    // req~casework.deadline-says-when-projected
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | ngày nghỉ dự kiến",
                "en | expected but not yet decided",
                "ja | まだ正式に決まっていない休日"
            })
    void the_applicants_page_says_so(String language, String words) {
        var firm = accepted();
        clock.set(BEFORE_TET);
        var open = accepted();

        assertThat(get("/my/cases/" + open + "?lang=" + language)).bodyText().contains(words);
        assertThat(get("/my/cases/" + firm + "?lang=" + language)).bodyText().doesNotContain(words);
    }

    @Test
    void the_receipt_says_so() throws Exception {
        var firm = accepted();
        clock.set(BEFORE_TET);
        var open = accepted();

        assertThat(receipt(open)).contains("ngày nghỉ dự kiến");
        assertThat(receipt(firm)).doesNotContain("ngày nghỉ dự kiến");
    }

    @Test
    void those_who_write_the_notices_are_told_which_dates_are_meant() {
        var firm = inquiry.get(citizen, accepted());
        clock.set(BEFORE_TET);
        var open = inquiry.get(citizen, accepted());

        assertThat(projected.among(java.util.List.of(firm.id(), open.id())))
                .containsOnlyKeys(open.id())
                .containsEntry(open.id(), open.clock().due().orElseThrow());
    }

    private CaseCode accepted() {
        var code = filed(ready());
        var desk = As.officer(commune().value(), Role.INTAKE);
        casework.act(desk, code, new Command.Accept());
        return code;
    }

    private String receipt(CaseCode code) throws Exception {
        var bytes = get("/my/cases/" + code + "/receipt").getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
