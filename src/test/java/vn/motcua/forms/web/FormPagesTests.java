package vn.motcua.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;

@ModuleTest
class FormPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired Forms forms;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "ja"})
    void every_step_of_every_form_is_drawn_whole_in_every_language(String language) {
        for (var form : forms.all()) {
            for (var section : form.sections()) {
                holdsUp(
                        get(
                                "/forms/"
                                        + form.key()
                                        + "/steps/"
                                        + section.key()
                                        + "?lang="
                                        + language));
            }
        }
    }

    @Test
    void the_list_and_the_register_fields_are_drawn() {
        assertThat(get("/forms")).contains("/forms/birth-registration/register-fields");
        assertThat(get("/forms/birth-registration/register-fields"))
                .contains("Cơ sở dữ liệu quốc gia về dân cư")
                .contains("birthDate");
        holdsUp(get("/forms/generic/register-fields"));
    }

    @Test
    void a_faulty_step_comes_back_with_what_was_typed_and_links_to_each_fault() {
        var answer =
                mvc.post()
                        .uri("/forms/birth-registration/steps/child")
                        .with(As.signedIn(As.officer(1, Role.PROCEDURE_CONTROL)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("childName", "<b>Hoa</b>")
                        .param("childBirthDate", "31/12/2031")
                        .param("childSex", "")
                        .param("childEthnicity", "01")
                        .param("childNationality", "VN")
                        .exchange();

        var html = body(answer);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html)
                .contains("value=\"&lt;b>Hoa&lt;/b>\"")
                .contains("value=\"31/12/2031\"")
                .contains("href=\"#childName\"", "href=\"#childBirthDate\"", "href=\"#childSex\"")
                .doesNotContain("<b>Hoa");
        holdsUp(html);
    }

    @Test
    void two_hundred_rows_are_drawn() {
        var request =
                mvc.post()
                        .uri("/forms/certified-copy/steps/documents")
                        .with(As.signedIn(As.officer(1, Role.PROCEDURE_CONTROL)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("documents", "200");
        for (int i = 0; i < 200; i++) {
            request.param("documents." + i + ".title", "Giấy tờ " + i)
                    .param("documents." + i + ".issuer", "")
                    .param("documents." + i + ".pages", "2")
                    .param("documents." + i + ".copies", "3");
        }

        var answer = request.exchange();

        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("documents.199.title").contains("1.200");
    }

    @Test
    void an_officer_without_the_right_sees_no_forms() {
        assertThat(mvc.get().uri("/forms").with(As.signedIn(As.officer(1, Role.INTAKE))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_texts_are_complete_in_three_languages() {
        var vietnamese = keys(Messages.VIETNAMESE);

        assertThat(vietnamese).isNotEmpty();
        assertThat(keys(Locale.ENGLISH)).isEqualTo(vietnamese);
        assertThat(keys(Locale.JAPANESE)).isEqualTo(vietnamese);
    }

    private static List<String> keys(Locale language) {
        return Messages.bundles().all(language).keySet().stream()
                .filter(k -> k.startsWith("forms."))
                .sorted()
                .toList();
    }

    private String get(String path) {
        var answer =
                mvc.get()
                        .uri(path)
                        .with(As.signedIn(As.officer(1, Role.PROCEDURE_CONTROL)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(
                answer.getMvcResult().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /// What assistive technology and the content policy need.
    private static void holdsUp(String html) {
        assertThat(html).doesNotContain(" style=").doesNotContainPattern("\\son[a-z]+=");
        assertThat(html).doesNotContainPattern(">\\s*(forms|web)\\.[a-z]");
        var ids = all(html, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, "\\sfor=\"([^\"]+)\""));
        assertThat(ids).containsAll(all(html, "href=\"#([^\"]+)\""));
        assertThat(ids)
                .containsAll(
                        all(html, "\\saria-describedby=\"([^\"]+)\"").stream()
                                .flatMap(names -> List.of(names.split(" ")).stream())
                                .toList());
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
