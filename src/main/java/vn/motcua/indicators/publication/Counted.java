package vn.motcua.indicators.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;

/// What a component counts.
public enum Counted {
    CASE,
    COMPLAINT,
    /// Counted once although several units carry it out: does not add up over units.
    PROCEDURE;

    private static final Map<String, Counted> BY_COMPONENT = read();

    /// @param component its code; one that is not listed is taken not to add up
    public static Counted of(String component) {
        return BY_COMPONENT.getOrDefault(component, PROCEDURE);
    }

    /// Whether the units below add up to the whole.
    public boolean addsUp() {
        return this != PROCEDURE;
    }

    /// Whether there was any case to count. A unit without one has points for its procedures alone,
    /// which say nothing of how it serves.
    public static boolean anyCase(IndexResult result) {
        return result.lines().stream()
                .filter(line -> of(line.component().code()) == CASE)
                .anyMatch(line ->
                        switch (line.score()) {
                            case Score.Points(_, var of) -> !of.ofNothing();
                            case Score.Shown(var of) -> !of.ofNothing();
                            case Score.NotApplicable _, Score.NoSource _ -> false;
                        });
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Counted> read() {
        try (var in = Counted.class.getResourceAsStream("/indicators/service-index-counted.csv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(
                            Collectors.toMap(
                                    row -> row[0],
                                    row -> Counted.valueOf(row[1].toUpperCase(Locale.ROOT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
