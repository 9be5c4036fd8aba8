package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.shared.Refusal;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;

/// What was typed into a form, and what is wrong with it: reading a value that does not do leaves a
/// fault at its field. Everything typed stays for the page that shows the form again.
final class ProgrammeForm implements Faults {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_DIGITS = 15;

    private final MultiValueMap<String, String> sent;
    private final List<Entry> faults = new ArrayList<>();
    private final Map<String, String> read = new LinkedHashMap<>();
    private @Nullable Refusal refusal;

    private record Entry(String field, String key, List<Object> parts) {}

    ProgrammeForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static ProgrammeForm empty() {
        return new ProgrammeForm(new LinkedMultiValueMap<>());
    }

    /// An empty form with some values given beforehand.
    static ProgrammeForm with(Map<String, String> values) {
        var form = empty();
        values.forEach(form.sent::add);
        return form;
    }

    /// What stands in a field; empty when nothing does.
    String value(String field) {
        return Objects.toString(sent.getFirst(field), "").strip();
    }

    List<String> values(String field) {
        return sent.getOrDefault(field, List.of());
    }

    /// Every line typed into a field that holds something.
    List<String> lines(String field) {
        return value(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private String read(String field) {
        var value = value(field);
        read.put(field, value);
        return value;
    }

    /// A text that must be there.
    String text(String field, int longest) {
        var text = optional(field, longest);
        if (text.isEmpty()) {
            fault(field, "programme.fault.missing");
        }
        return text;
    }

    String optional(String field, int longest) {
        var text = read(field);
        if (text.length() > longest) {
            fault(field, "programme.fault.long", longest);
        }
        return text;
    }

    /// A day; the first of all days when none was typed, which then is a fault.
    LocalDate day(String field) {
        return DateEntry.parse(read(field))
                .orElseGet(() -> {
                    fault(field, "programme.fault.day");
                    return LocalDate.EPOCH;
                });
    }

    /// A day; none where nothing was typed, or no day, which then is a fault.
    @Nullable LocalDate optionalDay(String field) {
        if (value(field).isEmpty()) {
            return null;
        }
        var day = day(field);
        return error(field) == null ? day : null;
    }

    /// A whole number, points and spaces between its digits left out.
    long number(String field, long least) {
        var digits = read(field).replaceAll("[.,\\s]", "");
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.matches("\\d+")) {
            fault(field, "programme.fault.number");
            return least;
        }
        var number = Long.parseLong(digits);
        if (number < least) {
            fault(field, "programme.fault.least", least);
        }
        return Math.max(number, least);
    }

    /// One of the values, or the first of them with a fault.
    String oneOf(String field, List<String> values) {
        if (values.contains(value(field))) {
            return value(field);
        }
        fault(field, "programme.fault.choose");
        return values.getFirst();
    }

    /// The key under which the form was given out: the identifier of what it makes.
    UUID key() {
        var key = value("_key");
        return UUIDS.matcher(key).matches() ? UUID.fromString(key) : UUID.randomUUID();
    }

    /// The version of what was shown; none when it is missing.
    int version() {
        var version = value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Override
    public void fault(String field, String key, Object... parts) {
        faults.add(new Entry(field, key, List.of(parts)));
    }

    @Override
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /// Takes a step with what was typed, unless something is wrong with that. Where a rule then
    /// says no, this is said above the page, which shows the form again.
    ///
    /// @return whether the step was taken
    boolean takes(Runnable step) {
        return gives(
                        () -> {
                            step.run();
                            return true;
                        })
                .isPresent();
    }

    /// As [#takes] a step that gives something, which is empty when it was not taken.
    <T> Optional<T> gives(Supplier<T> step) {
        if (isFaulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.NOT_FOUND) {
                throw no;
            }
            refusal = no;
            fault("", "problem." + no.code());
            return Optional.empty();
        }
    }

    /// What was typed and not taken, where a rule said no: the page may have no form for it any
    /// more.
    List<String> untaken() {
        return refusal == null
                ? List.of()
                : read.values().stream().filter(v -> !v.isEmpty()).toList();
    }

    List<Fault> faults() {
        return faults.stream()
                .map(f -> new Fault(f.field(), t(f.key(), f.parts().toArray())))
                .toList();
    }

    /// What is wrong with a field, or null.
    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    /// Whether anything is wrong with one of the fields, or what was typed into one was not taken.
    boolean isFaultyAt(String... fields) {
        return Stream.of(fields)
                .anyMatch(field ->
                        (refusal != null && !value(field).isEmpty())
                                || faults.stream().anyMatch(f -> f.field().equals(field)));
    }

    HttpStatus status() {
        if (refusal == null) {
            return isFaulty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        }
        return switch (refusal.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
