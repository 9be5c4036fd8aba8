package vn.motcua.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was answered, for reading: "check your answers", the officer's page, the printed paper.
/// Drawn by `forms/summary.jte`; texts are those of the page's language at that moment.
public record Summary(List<Part> parts) {

    /// A step.
    public record Part(String section, String title, List<Block> blocks) {}

    /// Answers that belong together; title null for those of the step itself.
    public record Block(@Nullable String title, List<Line> lines) {}

    /// One answer. The file, if it is one, can be linked to.
    public record Line(String path, String label, String value, @Nullable FileAnswer file) {}
}
