package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.As;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.Channel;

class FilingPagesTests extends CitizenPages {

    @Test
    void before_the_start_a_page_says_what_it_takes() {
        assertThat(get("/my/cases/new?procedure=1.001193"))
                .hasStatusOk()
                .bodyText()
                .contains(procedure.name(), "name=\"_key\"");
    }

    @Test
    void a_birth_is_registered_from_the_first_question_to_the_receipt() {
        var draft = ready();

        assertThat(get(draft + "/check")).hasStatusOk().bodyText().contains("Nguyễn Minh Khôi");
        var code = filed(draft);

        var file = inquiry.get(citizen, code);
        assertThat(file.state()).isInstanceOf(CaseState.Submitted.class);
        assertThat(file.filing().channel()).isEqualTo(Channel.ONLINE);
        assertThat(file.filing().filedBy()).isEqualTo(FiledBy.PERSON);
        assertThat(get("/my/cases/" + code + "/filed")).bodyText().contains(code.value());
        assertThat(get("/my/cases/" + code + "/receipt"))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void an_application_sent_twice_is_filed_once() {
        var draft = ready();
        var version = version(get(draft + "/check"));

        var first = post(draft + "/check", "declared", "true", "version", version);
        var second = post(draft + "/check", "declared", "true", "version", version);

        assertThat(first.getResponse().getHeader("Location"))
                .isEqualTo(second.getResponse().getHeader("Location"));
        assertThat(inquiry.own(citizen)).hasSize(1);
    }

    @Test
    void nothing_is_filed_without_the_declaration() {
        var draft = ready();

        assertThat(save(draft + "/check")).hasStatus(422).bodyText().contains("id=\"declared\"");
        assertThat(inquiry.own(citizen)).isEmpty();
    }

    @Test
    void an_unfinished_application_is_not_filed_and_says_what_is_missing() {
        var draft = started();

        assertThat(post(draft + "/check", "declared", "true", "version", "1")).hasStatus(422);
        assertThat(get(draft + "/check")).bodyText().contains(draft + "/unit?fromCheck=true");
    }

    @Test
    void a_mistake_on_the_way_keeps_everything_typed() {
        var draft = started();
        save(draft + "/for-whom", "forWhom", "self");

        var answer =
                save(
                        draft + "/applicant",
                        "name",
                        "Trần Văn Bền",
                        "idNumber",
                        "12345",
                        "phone",
                        "abc",
                        "birthDate",
                        "31/02/1990");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Trần Văn Bền", "12345", "abc", "31/02/1990");
        assertThat(get(draft + "/applicant")).bodyText().contains("Trần Văn Bền", "12345");
    }

    @Test
    void a_faulty_step_of_the_form_keeps_what_was_typed_and_can_be_gone_on_with_elsewhere() {
        var draft = started();
        var path = draft + "/steps/child";

        var answer = save(path, "childName", "Nguyễn 2 Khôi", "childBirthDate", "40/13/2024");

        assertThat(answer).hasStatus(422).bodyText().contains("Nguyễn 2 Khôi", "40/13/2024");
        assertThat(get(path)).bodyText().contains("Nguyễn 2 Khôi", "40/13/2024");
    }

    @Test
    void what_was_typed_on_an_old_page_is_shown_and_not_lost() {
        var draft = started();
        var path = draft + "/steps/child";
        var version = version(get(path));
        save(path, "childName", "Nguyễn Minh Khôi");

        var answer = post(path, "childName", "Nguyễn Minh Anh", "version", version);

        assertThat(answer).hasStatus(409).bodyText().contains("Nguyễn Minh Anh");
        assertThat(draft(draft).answers().text("childName")).isEqualTo("Nguyễn Minh Khôi");
        var again = post(path, "childName", "Nguyễn Minh Anh", "version", version(answer));
        assertThat(again.getResponse().getStatus()).isNotEqualTo(409);
        assertThat(draft(draft).answers().text("childName")).isEqualTo("Nguyễn Minh Anh");
    }

    @Test
    void what_is_sent_after_the_filing_does_not_change_the_case_and_is_shown() {
        var draft = ready();
        var version = version(get(draft + "/steps/child"));
        var code = filed(draft);

        var answer = post(draft + "/steps/child", "childName", "Khác", "version", version);

        assertThat(answer).hasStatus(409).bodyText().contains("Khác", code.value());
        assertThat(inquiry.open(citizen, code).dossier().content().answers())
                .doesNotContain("Khác");
    }

    @Test
    void drafts_of_others_and_drafts_that_are_not_there_answer_alike() {
        var draft = started();
        citizen = As.citizen(1);

        var others = get(draft);
        var none = get("/my/drafts/" + UUID.randomUUID());

        assertThat(others).hasStatus(404);
        assertThat(none).hasStatus(404);
        assertThat(get("/my/drafts/x")).hasStatus(404);
        assertThat(post(draft + "/discard")).hasStatus(404);
    }

    @Test
    void an_expired_draft_is_gone_with_its_files() {
        var draft = started();
        var paper = draft + "/papers/" + procedure.components().getFirst().id();
        var sent = new MockMultipartFile("files", "giay.pdf", "application/pdf", PDF);
        send(paper, version(get(paper)), sent, "how", "file");

        clock.pass(Duration.ofDays(31));
        drafts.expire();

        assertThat(get(draft)).hasStatus(404);
        var subject = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        assertThat(
                        db.fetchCount(
                                org.jooq.impl.DSL.table("documents.file"),
                                org.jooq.impl.DSL.condition(
                                        "subject = ? and removed is null", subject)))
                .isZero();
    }

    @Test
    void two_hundred_rows_are_kept_counted_and_shown() {
        procedure = catalogue.current("2.000815", TODAY).orElseThrow();
        var draft = started();
        var fields = new ArrayList<>(List.of("documents", "200"));
        for (int i = 0; i < 200; i++) {
            var row = "documents." + i + ".";
            fields.addAll(
                    List.of(
                            row + "title",
                            "Giấy số " + i,
                            row + "pages",
                            "2",
                            row + "copies",
                            "3"));
        }

        assertThat(save(draft + "/steps/documents", fields.toArray(String[]::new))).hasStatus(303);

        assertThat(get(draft + "/steps/documents")).bodyText().contains("Giấy số 199", "1.200");
        assertThat(get(draft + "/check")).bodyText().contains("Giấy số 199", "1.200");
    }

    @Test
    void a_receipt_of_an_online_filing_calls_a_paper_to_be_brought_a_promise() throws Exception {
        var draft = ready();
        var paper = draft + "/papers/" + procedure.components().getFirst().id();
        for (var name : new String[] {"trang-1.pdf", "trang-2.pdf"}) {
            var sent = new MockMultipartFile("files", name, "application/pdf", PDF);
            send(paper, version(get(paper)), sent, "how", "file");
        }
        var code = filed(draft);

        var receipt = get("/my/cases/" + code + "/receipt").getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(receipt)) {
            var parts = new PDFTextStripper().getText(pdf).split("Giấy tờ chưa nộp:");
            assertThat(parts).hasSize(2);
            assertThat(parts[0]).contains("02 tệp điện tử").doesNotContain("bản chính");
            assertThat(parts[1]).contains("sẽ nộp bản chính");
        }
        assertThat(get("/my/cases/" + code)).bodyText().contains("Sẽ nộp bản chính");
    }

    @Test
    void papers_come_as_files_or_say_where_the_office_has_them() {
        var draft = started();
        var paper = draft + "/papers/" + procedure.components().getFirst().id();
        var sent = new MockMultipartFile("files", "giấy.pdf", "application/pdf", PDF);

        assertThat(send(paper, version(get(paper)), sent, "how", "file")).hasStatus(303);
        assertThat(draft(draft).plan().papers())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.handedIn()).isEqualTo(HandedIn.FILE);
                    assertThat(get(draft + "/documents/" + p.document()))
                            .hasStatusOk()
                            .hasHeader("X-Content-Type-Options", "nosniff");
                });
        assertThat(save(paper, "how", "held")).hasStatus(422).bodyText().contains("heldRef");
        assertThat(save(paper, "how", "held", "heldRef", "H41.31.05-230101-0001")).hasStatus(303);
    }

    @Test
    void a_wrong_type_of_file_is_a_fault_of_its_field() {
        var draft = started();
        var paper = draft + "/papers/" + procedure.components().getFirst().id();
        var program =
                new MockMultipartFile(
                        "files", "anh.jpg", "image/jpeg", new byte[] {'M', 'Z', 0, 1, 2, 3});

        assertThat(send(paper, version(get(paper)), program, "how", "file"))
                .hasStatus(422)
                .bodyText()
                .contains("#files", "anh.jpg", "không đúng với loại ghi trong tên");
        assertThat(draft(draft).plan().papers()).isEmpty();
    }

    @Test
    void hostile_text_is_refused_where_it_stands_or_made_harmless() {
        var draft = started();
        save(draft + "/for-whom", "forWhom", "self");
        var path = draft + "/applicant";

        assertThat(save(path, "name", "N" + "\u0301".repeat(40), "phone", "0912345678"))
                .hasStatus(422)
                .bodyText()
                .contains("#name");
        assertThat(save(path, "name", "A\u0000B", "phone", "0912345678"))
                .hasStatus(422)
                .bodyText()
                .contains("#name");
        assertThat(save(path, "name", "x".repeat(30_000), "phone", "0912345678")).hasStatus(422);
        assertThat(save(path, "name", "<script>alert(1)</script>", "phone", "1"))
                .bodyText()
                .doesNotContain("<script>alert");
        save(path, "name", Normalizer.normalize("Trần Thị Bưởi", Normalizer.Form.NFD));
        var who = java.util.Objects.requireNonNull(draft(draft).plan().applicant());
        assertThat(who.name())
                .isEqualTo(Normalizer.normalize("Trần Thị Bưởi", Normalizer.Form.NFC));
    }

    @Test
    void a_helper_is_declared_with_a_consent_that_somebody_ticked() {
        var draft = started();
        save(draft + "/for-whom", "forWhom", "self");
        var path = draft + "/helper";

        assertThat(
                        save(
                                path,
                                "filedBy",
                                "helped",
                                "helperName",
                                "Lê Văn Tám",
                                "relation",
                                "family"))
                .hasStatus(422)
                .bodyText()
                .contains("#consent", "Lê Văn Tám");
        assertThat(
                        save(
                                path,
                                "filedBy",
                                "helped",
                                "helperName",
                                "Lê Văn Tám",
                                "relation",
                                "family",
                                "consent",
                                "true"))
                .hasStatus(303);
        assertThat(draft(draft).plan().filedBy()).isEqualTo(FiledBy.HELPED);
    }

    @Test
    void who_helped_is_seen_on_the_case_by_the_applicant() {
        var draft = ready();
        save(
                draft + "/helper",
                "filedBy",
                "helped",
                "helperName",
                "Lê Văn Tám",
                "relation",
                "family",
                "consent",
                "true");

        var code = filed(draft);

        assertThat(get("/my/cases/" + code)).bodyText().contains("Nguyễn Thị Ánh", "Có Lê Văn Tám");
    }

    @Test
    void only_offices_that_decide_the_procedure_can_be_chosen() {
        var draft = started();
        var province = organisation.byCode("H41", TODAY).orElseThrow().id();

        assertThat(save(draft + "/unit", "unit", Integer.toString(province.value())))
                .hasStatus(422);
        assertThat(draft(draft).plan().unit()).isNull();
    }
}
