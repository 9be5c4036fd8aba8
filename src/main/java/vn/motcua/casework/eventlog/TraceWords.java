package vn.motcua.casework.eventlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.eventlog.LogTrace.Fault;

/// What a trace says, column by column.
final class TraceWords {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final int SHORT = 60;

    private final Mapping mapping;
    private final LogTrace trace;
    private final String id;
    private final Map<String, String> values = new HashMap<>();

    TraceWords(Mapping mapping, LogTrace trace, String id) {
        this.mapping = mapping;
        this.trace = trace;
        this.id = id;
        trace.attributes().forEach(a -> values.putIfAbsent(a.key(), a.value()));
    }

    @Nullable String text(@Nullable String column) {
        var said = column == null ? null : values.get(Mapping.key(column));
        return said == null || said.isBlank() ? null : said;
    }

    String meaning(String what, Choice choice) throws Untakable {
        var said = text(choice.column());
        var meant = choice.meaning(said);
        if (meant.isEmpty() || meant.get().isBlank() || meant.get().length() > Limits.NAME) {
            throw fault(
                    "unmapped-" + what,
                    said == null
                            ? "%s is empty and the mapping says nothing for that (%s.otherwise)"
                                    .formatted(choice.column(), what)
                            : "the mapping does not say what %s \"%s\" means (%s.values)"
                                    .formatted(choice.column(), shortened(said), what));
        }
        return meant.get();
    }

    @Nullable Instant moment(@Nullable String column) throws Untakable {
        var said = text(column);
        return said == null || column == null
                ? null
                : LogTime.stored(time(trace.line(), column, said));
    }

    /// Moments of a table were read by the mapping already and are written as XES writes them;
    /// those need no mapping.
    OffsetDateTime time(long line, String column, String said) throws Untakable {
        try {
            return isWritten(said)
                    ? LogTime.sane(OffsetDateTime.parse(said))
                    : mapping.time().read(said);
        } catch (LogTime.Unreadable e) {
            throw fault(line, "unreadable-time", column + ": " + e.detail());
        } catch (DateTimeException e) {
            throw fault(line, "unreadable-time", column + ": \"" + shortened(said) + "\"");
        }
    }

    private static boolean isWritten(String said) {
        return WRITTEN.matcher(said).matches();
    }

    @Nullable String name(long line, @Nullable String column, Map<String, String> of)
            throws Untakable {
        var said = column == null ? null : of.get(Mapping.key(column));
        if (said != null && said.length() > Limits.NAME) {
            throw fault(
                    line,
                    "too-long",
                    "%s is longer than %d characters".formatted(column, Limits.NAME));
        }
        return said == null || said.isEmpty() ? null : said;
    }

    String person(@Nullable String column) throws Untakable {
        var said = text(column);
        if (said != null && said.length() > Limits.NAME) {
            throw fault("too-long", column + " is too long");
        }
        return said == null ? "" : said.strip();
    }

    @Nullable String personOrNull(@Nullable String column) throws Untakable {
        var said = person(column);
        return said.isEmpty() ? null : said;
    }

    Untakable unknown(String what, String word) {
        return fault(
                "unmapped-" + what,
                "\"%s\" is no word for %s here (%s.values)".formatted(shortened(word), what, what));
    }

    Untakable fault(String reason, String detail) {
        return fault(trace.line(), reason, detail);
    }

    Untakable fault(long line, String reason, String detail) {
        return new Untakable(id, new Fault(line, reason, detail));
    }

    LogTrace trace() {
        return trace;
    }

    String id() {
        return id;
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "...";
    }
}
