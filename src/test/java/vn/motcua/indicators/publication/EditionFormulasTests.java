package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.indicators.IndexFormulas;

class EditionFormulasTests {

    private static final IndexFormulas SHIPPED = IndexFormulas.shipped();
    private static final String KNOWN = "service-index@2022-08-01";

    @Test
    void what_was_published_by_a_version_that_is_as_it_was_can_be_read() {
        var kept = Map.of(KNOWN, SHIPPED.find(KNOWN).orElseThrow().text());

        assertThatCode(() -> EditionFormulas.check(kept, SHIPPED)).doesNotThrowAnyException();
    }

    // req~indicators.formula-stays-with-what-was-published
    @Test
    void a_version_that_is_gone_or_has_changed_keeps_the_program_from_starting() {
        assertThatThrownBy(() ->
                        EditionFormulas.check(Map.of("service-index@2025-01-01", "2.1;"), SHIPPED))
                .hasMessageContaining("service-index@2025-01-01 is missing");
        var changed = SHIPPED.find(KNOWN).orElseThrow().text().replace(";20;", ";19;");
        assertThatThrownBy(() -> EditionFormulas.check(Map.of(KNOWN, changed), SHIPPED))
                .hasMessageContaining(KNOWN + " is no longer the one");
    }
}
