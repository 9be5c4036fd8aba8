package vn.motcua.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a form: a page with one question or one group of questions.
///
/// @param visibleWhen the step is left out unless this holds; null for always
/// @param rules what must hold across fields
public record Section(
        String key,
        Texts title,
        @Nullable Texts hint,
        @Nullable Expression visibleWhen,
        List<Field> fields,
        List<Rule> rules) {

    /// Something that must hold; shown at a field when it does not.
    record Rule(String field, Expression must, Texts message) {}
}
