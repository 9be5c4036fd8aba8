package vn.motcua.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.casework.Case;
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// A result signed on paper is scanned and issued as that scan.
class ScannedResultTests extends OfficerPages {

    private static final byte[] SCAN = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
    private static final byte[] OTHER = "%PDF-1.4\n2 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
    private static final String PDF = "application/pdf";

    private Actor desk;
    private Actor clerk;
    private Actor officer;

    @BeforeEach
    void people() {
        var unit = commune("H41.31.16");
        desk = hired("Hồ Thị Mai", unit, Role.INTAKE, Role.RETURNS);
        officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        clerk = hired("Vũ Văn Thư", unit, Role.CLERK);
    }

    @Test
    void the_scan_is_the_file_that_is_handed_out() throws Exception {
        var file = signed();

        assertThat(issued(clerk, file, "ảnh của bà Cam.pdf", PDF, SCAN))
                .hasStatus(HttpStatus.SEE_OTHER);

        var result = get(desk, "/cases/" + file.code() + "/result");
        assertThat(result).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(SCAN);
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "ket-qua-" + file.code() + ".pdf")
                .doesNotContain("Cam");
    }

    @Test
    void the_same_scan_sent_twice_issues_once_and_another_one_is_told_so() throws Exception {
        var file = signed();

        assertThat(issued(clerk, file, "a.pdf", PDF, SCAN)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(issued(clerk, file, "a.pdf", PDF, SCAN)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(issued(clerk, file, "b.pdf", PDF, OTHER)).hasStatus(HttpStatus.CONFLICT);

        assertThat(
                        get(desk, "/cases/" + file.code() + "/result")
                                .getResponse()
                                .getContentAsByteArray())
                .isEqualTo(SCAN);
    }

    @Test
    void what_is_no_scan_is_refused_and_the_number_stays() {
        var file = signed();

        for (var wrong :
                new MvcTestResult[] {
                    issued(clerk, file, "a.pdf", PDF, "<script>x</script>".getBytes(UTF_8)),
                    issued(clerk, file, "a.html", "text/html", "<html></html>".getBytes(UTF_8)),
                    issued(clerk, file, "a.pdf", PDF, new byte[0]),
                    issued(clerk, file, "a.png", "image/png", SCAN),
                    issued(clerk, file, "a.pdf", PDF, Arrays.copyOf(SCAN, 11 * 1024 * 1024))
                }) {
            assertThat(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("value=\"15/TLKS\"", "id=\"issue-scan-error\"", "#issue-scan");
        }
        assertThat(state(desk, file)).isEqualTo("awaiting_issue");
        assertThat(get(desk, "/cases/" + file.code() + "/result")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void without_a_scan_the_paper_is_made_from_the_template() throws Exception {
        var file = signed();

        assertThat(issued(clerk, file, "", null, new byte[0])).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(
                        get(desk, "/cases/" + file.code() + "/result")
                                .getResponse()
                                .getContentAsByteArray())
                .startsWith("%PDF".getBytes(UTF_8))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void whoever_may_not_issue_may_not_by_a_scan_either() {
        var file = signed();

        assertThat(issued(officer, file, "a.pdf", PDF, SCAN)).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(state(desk, file)).isEqualTo("awaiting_issue");
    }

    private Case signed() {
        AgencyId unit = commune("H41.31.16");
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        file = act(desk, file, new Command.Transfer(unit));
        file = act(officer, file, new Command.Claim(), new Command.Complete(null));
        return act(hired("Phạm Thị Ký", unit, Role.SIGNER), file, new Command.Sign());
    }

    private MvcTestResult issued(Actor actor, Case file, String name, String type, byte[] scan) {
        return mvc.post()
                .uri("/cases/" + file.code() + "/issue")
                .multipart()
                .file(new MockMultipartFile("scan", name, type, scan))
                .param("version", Integer.toString(file.version()))
                .param("number", "15/TLKS")
                .param("resultForm", "both")
                .with(As.signedIn(actor))
                .with(csrf())
                .exchange();
    }
}
