package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;

/// What was typed into a form of tasks, and what is wrong with it. Everything typed stays.
final class TaskTyped implements Faults {

    private static final int LONGEST = 4_000;

    private final MultiValueMap<String, String> sent;
    private final List<Wrong> wrong = new ArrayList<>();

    private record Wrong(String field, String key, List<Object> parts) {}

    TaskTyped(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static TaskTyped with(Map<String, String> values) {
        var map = new LinkedMultiValueMap<String, String>();
        values.forEach(map::add);
        return new TaskTyped(map);
    }

    String value(String field) {
        return Objects.toString(sent.getFirst(field), "").strip();
    }

    /// Whether the field was sent at all.
    boolean has(String field) {
        return sent.containsKey(field);
    }

    List<String> values(String field) {
        return sent.getOrDefault(field, List.of());
    }

    List<String> lines(String field) {
        return value(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /// A text, or null with a fault when there is none.
    @Nullable String text(String field) {
        var text = optional(field);
        if (text == null) {
            fault(field, "directive.fault." + field);
        }
        return text;
    }

    @Nullable String optional(String field) {
        var text = value(field);
        if (text.length() > LONGEST) {
            fault(field, "directive.fault.long", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable LocalDate day(String field) {
        var day = DateEntry.parse(value(field)).orElse(null);
        if (day == null) {
            fault(field, "directive.fault.day");
        }
        return day;
    }

    /// A number as people type it: `45,03`.
    @Nullable BigDecimal number(String field) {
        var typed = value(field).replace(" ", "").replace("%", "").replace(',', '.');
        if (typed.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
            return new BigDecimal(typed);
        }
        fault(field, "directive.fault.number");
        return null;
    }

    /// The key under which the form was given out.
    String key() {
        var key = value("_key");
        return key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString();
    }

    int version() {
        var version = value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Override
    public void fault(String field, String key, Object... parts) {
        wrong.add(new Wrong(field, key, List.of(parts)));
    }

    @Override
    public boolean isFaulty() {
        return !wrong.isEmpty();
    }

    List<Fault> faults() {
        return wrong.stream().map(w -> new Fault(w.field, t(w.key, w.parts.toArray()))).toList();
    }

    @Nullable String error(String field) {
        return Fault.of(faults(), field);
    }

    HttpStatus status() {
        return isFaulty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }
}
