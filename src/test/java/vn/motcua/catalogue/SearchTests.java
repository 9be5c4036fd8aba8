package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.ModuleTest;
import vn.motcua.organisation.Tier;

@ModuleTest
class SearchTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final Catalogue catalogue;

    SearchTests(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogue/search-queries.csv", numLinesToSkip = 1)
    void listed_queries_find_what_people_mean(String query, String expected, String note) {
        for (var typed : writings(query)) {
            var found = codes(catalogue.search(ProcedureFilter.text(typed), TODAY));

            assertThat(found).as("%s (%s)", typed, note).isNotEmpty();
            assertThat(expected.split(";")).as("first for %s", typed).contains(found.getFirst());
            assertThat(found.subList(0, Math.min(10, found.size())))
                    .as("first page for %s", typed)
                    .contains(expected.split(";"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"khai sihn", "dang ky ket hom", "giay phep xay dugn"})
    void a_typing_error_finds_names_that_resemble_it_and_says_so(String typed) {
        var found = catalogue.search(ProcedureFilter.text(typed), TODAY);

        assertThat(found.alike()).isTrue();
        assertThat(found.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"khai sihn, 1.001193", "dang ky ket hom, 1.000894", "đăng ký kết hônn, 1.000894"})
    void one_wrong_letter_still_finds_what_was_meant(String typed, String meant) {
        var found = catalogue.search(ProcedureFilter.text(typed), TODAY);

        assertThat(found.alike()).isTrue();
        assertThat(codes(found)).contains(meant);
    }

    @Test
    void the_last_word_may_be_unfinished() {
        assertThat(codes(catalogue.search(ProcedureFilter.text("đăng ký khai si"), TODAY)))
                .contains("1.001193");
    }

    @Test
    void filters_narrow_a_search() {
        var filter =
                new ProcedureFilter(
                        "", "Chứng thực", Tier.COMMUNE, List.of(), "documents", null, null, 50);

        var found = catalogue.search(filter, TODAY);

        assertThat(found.hits())
                .isNotEmpty()
                .allSatisfy(h -> {
                    assertThat(h.field()).isEqualTo("Chứng thực");
                    assertThat(h.tiers()).contains(Tier.COMMUNE);
                });
    }

    @Test
    void a_department_sees_what_it_decides() {
        var filter =
                new ProcedureFilter(
                        "", null, Tier.DEPARTMENT, List.of("H41.03"), null, null, null, 100);

        assertThat(codes(catalogue.search(filter, TODAY))).contains("2.000488");
        assertThat(codes(catalogue.search(filter, TODAY))).doesNotContain("1.004593");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cấp giấy"})
    void pages_follow_each_other_without_gap_or_repetition(String text) {
        var whole = codes(catalogue.search(page(text, null, 1000), TODAY));
        var pieces = new ArrayList<String>();
        String cursor = null;
        do {
            var page = catalogue.search(page(text, cursor, 7), TODAY);
            pieces.addAll(codes(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(pieces).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'); drop table", "&|!:*()", "   ", "\\", "a:*b <-> c", "%_"})
    void hostile_text_is_only_text(String text) {
        assertThat(catalogue.search(ProcedureFilter.text(text), TODAY)).isNotNull();
    }

    private static ProcedureFilter page(String text, String cursor, int limit) {
        return new ProcedureFilter(text, null, null, List.of(), null, null, cursor, limit);
    }

    private static List<String> writings(String query) {
        return Stream.of(
                        Normalizer.normalize(query, Normalizer.Form.NFC),
                        Normalizer.normalize(query, Normalizer.Form.NFD),
                        query.matches("[\\d.]+") ? query : Folding.plain(query),
                        query.toUpperCase())
                .distinct()
                .toList();
    }

    private static List<String> codes(ProcedureHits hits) {
        return hits.hits().stream().map(ProcedureHits.Hit::code).toList();
    }
}
