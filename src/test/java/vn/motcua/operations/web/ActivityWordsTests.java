package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.operations.process.Activity;

/// What activities are called on pages.
class ActivityWordsTests {

    private final ActivityWords words = new ActivityWords(null);

    @Test
    void steps_of_the_shipped_routes_have_a_name_where_no_procedure_is_asked_about() {
        assertThat(words.of(new Activity("complete.appraise"))).isEqualTo("Xong: thẩm định");
        assertThat(words.of(new Activity("complete.work"))).isEqualTo("Xong: thụ lý");
    }

    @Test
    void a_step_nobody_knows_goes_by_its_key() {
        assertThat(words.of(new Activity("complete.measure"))).isEqualTo("Xong: measure");
    }
}
