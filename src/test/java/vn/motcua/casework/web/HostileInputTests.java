package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.forms.Field;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Section;

/// What careless and hostile people send to a citizen's pages.
class HostileInputTests extends CitizenPages {

    private static final String LONG = "Trần Thị Ễnh Ương Ợ ".repeat(1_500);
    private static final List<String> PROCEDURES =
            List.of("1.001193", "1.000894", "2.000815", "1.013225", "1.001612", "2.000908");

    static Stream<String> texts() {
        return Stream.of(
                LONG,
                Normalizer.normalize(LONG, Normalizer.Form.NFD),
                "N" + "\u0301".repeat(4_000),
                "A\u0000B\u0008\u001B",
                "\u202Egpj.exe\u2066\uFEFF",
                "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
                "' or 1=1; drop table draft; --",
                "${7*7} #{7*7} {{7*7}} %s %n %1$s",
                "\uD83D\uDE00".repeat(5_000),
                "\uD800 \uDFFF",
                "\r\n\r\nSet-Cookie: a=b",
                "999999999999999999999999999999",
                "-1e309");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_in_any_field_of_any_form_breaks_a_page(String text) {
        for (var code : PROCEDURES) {
            procedure = catalogue.current(code, TODAY).orElseThrow();
            var draft = started();
            var form = forms.get(forms.keyFor(code));
            for (var section : form.sections()) {
                var step = draft + "/steps/" + section.key();
                holdsUp(post(step, everywhere(form, section, text)));
                holdsUp(get(step));
            }
            holdsUp(get(draft));
            holdsUp(get(draft + "/check"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_breaks_the_pages_around_a_form(String text) {
        var draft = started();
        var paper = draft + "/papers/" + procedure.components().getFirst().id();
        holdsUp(post(draft + "/unit", "unit", text, "version", "1"));
        holdsUp(post(draft + "/for-whom", "forWhom", text, "version", "1"));
        save(draft + "/for-whom", "forWhom", "business");
        holdsUp(
                save(
                        draft + "/applicant",
                        "name",
                        text,
                        "birthDate",
                        text,
                        "idNumber",
                        text,
                        "phone",
                        text,
                        "email",
                        text,
                        "address",
                        text,
                        "representativeName",
                        text,
                        "representativeId",
                        text,
                        "ground",
                        text));
        holdsUp(
                save(
                        draft + "/helper",
                        "filedBy",
                        "helped",
                        "helperName",
                        text,
                        "relation",
                        text,
                        "consent",
                        text));
        holdsUp(save(paper, "how", "held", "heldRef", text));
        holdsUp(save(paper, "how", text));
        holdsUp(post(draft + "/check", "declared", "true", "version", text));
        holdsUp(get(draft));
        holdsUp(get(draft + "/check"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_breaks_what_is_done_to_a_case(String text) {
        var code = filed(ready());
        holdsUp(post("/my/cases/" + code + "/withdrawal", "reason", text, "version", text));
        holdsUp(post("/my/cases/" + code + "/supplement", "answer", text, "kept", "x"));
        holdsUp(post("/track", "code", text, "digits", text));
        holdsUp(post("/my/cases/new", "procedure", text, "_key", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my/cases/H41.31.05-240119-0001'--",
                "/my/cases/H41",
                "/my/cases/H41.31.05-999999-0001",
                "/my/cases/H41.31.05-240119-99999999999999999999",
                "/my/drafts/1",
                "/my/drafts/00000000-0000-0000-0000-000000000000/check",
                "/t/x",
                "/t/AAAAAAAAAAAAAAAAAAAAAA",
                "/t/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_forged_address_is_a_page_that_is_not_there(String path) {
        assertThat(get(path)).hasStatus(404);
    }

    @Test
    void a_file_of_somebody_else_is_not_found_by_its_number() {
        var theirs = started();
        var paper = theirs + "/papers/" + procedure.components().getFirst().id();
        var sent = new MockMultipartFile("files", "giay.pdf", "application/pdf", PDF);
        send(paper, version(get(paper)), sent, "how", "file");
        var file = draft(theirs).plan().papers().getFirst().document();

        citizen = As.citizen(3);
        var own = started();
        var code = filed(ready());

        assertThat(get(own + "/documents/" + file)).hasStatus(404);
        assertThat(get("/my/cases/" + code + "/documents/" + file)).hasStatus(404);
        assertThat(get(own + "/documents/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void filed_by_eight_at_once_it_is_one_case() throws Exception {
        var draft = ready();
        var version = version(get(draft + "/check"));

        var answers = atOnce(() -> post(draft + "/check", "declared", "true", "version", version));

        assertThat(answers).allSatisfy(a -> assertThat(a).hasStatus(303));
        assertThat(answers)
                .extracting(a -> Objects.requireNonNull(a.getResponse().getHeader("Location")))
                .containsOnly(answers.getFirst().getResponse().getHeader("Location"));
        assertThat(inquiry.own(citizen)).hasSize(1);
    }

    @Test
    void of_eight_who_save_a_step_at_once_one_wins_and_nobody_gets_a_fault() throws Exception {
        var step = started() + "/steps/child";
        var version = version(get(step));

        var answers = atOnce(() -> post(step, "childName", "Nguyễn Minh Khôi", "version", version));

        assertThat(answers)
                .extracting(a -> a.getResponse().getStatus())
                .containsOnlyOnce(422)
                .containsOnly(422, 409);
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> act)
            throws InterruptedException, ExecutionException {
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<MvcTestResult>();
            for (Future<MvcTestResult> each : people.invokeAll(Collections.nCopies(8, act))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static String[] everywhere(FormDefinition form, Section section, String text) {
        var fields = new ArrayList<String>();
        for (var field : section.fields()) {
            fields.add(field.path());
            fields.add(field instanceof Field.Group ? "2" : text);
        }
        for (var field : form.questions()) {
            fields.add(field.path());
            fields.add(text);
            for (var part : List.of(".province", ".district", ".commune", ".line", ".0.name")) {
                fields.add(field.path() + part);
                fields.add(text);
            }
            fields.add(field.path().replaceFirst("\\.", ".1."));
            fields.add(text);
        }
        fields.add("version");
        fields.add("1");
        return fields.toArray(String[]::new);
    }

    private static void holdsUp(MvcTestResult page) {
        assertThat(page.getResponse().getStatus()).isIn(200, 303, 404, 409, 422, 429);
        assertThat(text(page)).doesNotContain("<script>alert", "<img src=x");
    }
}
