package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.forms.TestForms.FORMS;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.NotFound;

class DefinitionTests {

    static Stream<FormDefinition> shipped() {
        return FORMS.all().stream();
    }

    @Test
    void the_six_forms_are_shipped() {
        assertThat(shipped().map(FormDefinition::key))
                .containsExactlyInAnyOrder(
                        "birth-registration",
                        "marriage-registration",
                        "certified-copy",
                        "household-business",
                        "construction-permit",
                        "generic");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_question_has_its_text_in_three_languages(FormDefinition form) {
        assertThat(form.index().values())
                .allSatisfy(f -> {
                    var label = f.trait().label();
                    assertThat(Stream.of(label.vi(), label.en(), label.ja()))
                            .noneMatch(String::isBlank)
                            .noneMatch(text -> text.startsWith("forms."));
                    assertThat(label.ja()).isNotEqualTo(label.vi());
                });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_question_names_its_source_or_says_that_it_is_assumed(FormDefinition form) {
        assertThat(form.index().values())
                .allSatisfy(f -> {
                    var origin = f.trait().origin();
                    assertThat(origin.assumed() || "SCDM".contains(String.valueOf(origin.trust())))
                            .as(f.path())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_empty_draft_can_be_checked_drawn_and_summed_up(FormDefinition form) {
        var none = Answers.none(form);

        assertThat(FORMS.check(form, none)).isNotEmpty();
        assertThat(FORMS.settle(form, none).version()).isEqualTo(form.version());
        assertThat(FORMS.steps(form, none)).isNotEmpty();
        assertThat(FORMS.registerFields(form)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.001193, birth-registration",
        "1.001193.000.00.00.H41, birth-registration",
        "1.000894, marriage-registration",
        "2.000815, certified-copy",
        "1.001612, household-business",
        "1.009994, construction-permit",
        "9.999999, generic",
        "nonsense, generic"
    })
    void a_procedure_has_its_form_or_the_general_one(String procedure, String form) {
        assertThat(FORMS.keyFor(procedure)).isEqualTo(form);
    }

    @Test
    void an_older_version_stays_beside_the_newer_one() {
        var library = new FormLibrary();
        var newer =
                DefinitionReader.read(TestForms.JSON.replace("\"version\": 3", "\"version\": 4"));

        library.add(TestForms.TRIAL);
        library.add(newer);

        assertThat(library.newest("trial")).contains(newer);
        assertThat(library.at("trial", 3)).contains(TestForms.TRIAL);
    }

    @Test
    void a_form_that_does_not_exist_is_not_found() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> FORMS.get("none"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> FORMS.at("generic", 99));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "ja": "項目"}, "source": "law", "shape" | "ko": "x"}, "source": "law", "shape" | name: label.ja is missing
                    "source": "law", "shape"               | "source": "no", "shape"              | name: neither a known source nor marked assumed
                    kind = 'other'"}                       | nothing = 'other'"}                  | which depends on 'nothing'
                    age(born)                              | age(parent.birthDate)                | years depends on 'parent.birthDate'
                    age(born)                              | age(born                             | years.expression: ')' is missing
                    "type": "longtext"                     | "type": "essay"                      | note: unknown type 'essay'
                    account.name                           | neighbour.name                       | unknown register in prefill
                    "key": "note"                          | "key": "name"                        | name: there are two of them
                    "key": "note"                          | "key": "form"                        | form: a page's form needs this name
                    """)
    void a_faulty_definition_says_what_is_wrong_and_where(
            String right, String wrong, String fault) {
        var json = TestForms.JSON.replace(right, wrong);

        assertThat(json).isNotEqualTo(TestForms.JSON);
        assertThatExceptionOfType(FaultyForm.class)
                .isThrownBy(() -> DefinitionReader.read(json))
                .satisfies(e -> assertThat(e.faults()).anyMatch(f -> f.contains(fault)));
    }

    @Test
    void the_lists_of_addresses_are_those_of_january_2024() {
        var places = Places.load();

        assertThat(places.provinces()).hasSize(64);
        assertThat(places.districts()).hasSize(21);
        assertThat(
                        places.districts().stream()
                                .mapToInt(d -> places.communes(d.value()).size())
                                .sum())
                .isEqualTo(460);
    }
}
