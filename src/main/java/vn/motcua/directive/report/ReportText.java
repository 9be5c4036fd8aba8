package vn.motcua.directive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;

/// The text of a section, in which figures stand by name in braces. So what is written cannot say
/// another number than what was measured; numbers typed by hand are found and shown.
final class ReportText {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9-]+)(?:@([a-z]+))?\\}");
    private static final Pattern TYPED =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.,-])\\d+(?:[.,]\\d+)*(?:[\\s\\u00a0]?%)?(?![\\p{L}\\d/-])");

    private ReportText() {}

    /// The text with its figures, as people read it.
    static String written(String text, Map<String, Measured> figures, Locale language) {
        return NAMED.matcher(text)
                .replaceAll(found -> {
                    var measured = figures.get(name(found));
                    return java.util.regex.Matcher.quoteReplacement(
                            measured == null
                                    ? found.group()
                                    : Formats.measured(measured, language));
                });
    }

    /// Names of figures that the report does not have.
    static List<String> unknown(String text, Map<String, Measured> figures) {
        return NAMED.matcher(text)
                .results()
                .map(ReportText::name)
                .filter(name -> !figures.containsKey(name))
                .distinct()
                .toList();
    }

    /// Numbers that somebody typed: those that are no part of a date, a code or a name.
    static List<String> typed(String text) {
        var without = NAMED.matcher(text).replaceAll(" ");
        return TYPED.matcher(without).results().map(MatchResult::group).distinct().toList();
    }

    static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : text.split("\\R\\s*\\R|\\R")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }

    private static String name(MatchResult found) {
        return found.group(1) + "@" + (found.group(2) == null ? "all" : found.group(2));
    }
}
