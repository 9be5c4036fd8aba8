package vn.motcua.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report (báo cáo) in any of the languages: headings, text, tables and drawings in their order,
/// A4. The same one is printed as PDF and written as a word processor's file.
///
/// @param language of its text and of what the program writes around it
/// @param subtitle period and unit, below the title
/// @param closing what stands small at its end: as of when, sealed by whom
public record ReportPaper(
        Letterhead head,
        Locale language,
        String title,
        String subtitle,
        List<Part> parts,
        List<String> closing)
        implements Paper {

    public ReportPaper {
        parts = List.copyOf(parts);
        closing = List.copyOf(closing);
    }

    /// One thing of a report.
    public sealed interface Part {}

    /// The heading of a section.
    public record Heading(String text) implements Part {}

    /// A paragraph of text.
    public record Paragraph(String text) implements Part {}

    /// A table; columns from `numeric` on are written to the right.
    ///
    /// @param caption what it shows
    public record Grid(String caption, List<String> head, List<List<String>> rows, int numeric)
            implements Part {

        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            var columns = head.size();
            if (rows.stream().anyMatch(r -> r.size() != columns)) {
                throw new IllegalArgumentException(caption + ": a cell for each column");
            }
        }
    }

    /// A drawing.
    ///
    /// @param description in words what can be seen
    public record Picture(String caption, String description, ChartPicture drawing)
            implements Part {}

    /// As the language attribute of the page.
    String lang() {
        return language.getLanguage();
    }

    boolean isVietnamese() {
        return language.getLanguage().equals("vi");
    }

    @Nullable String superior() {
        return head.superior();
    }
}
