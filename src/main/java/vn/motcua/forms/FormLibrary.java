package vn.motcua.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The forms this program ships, every version of them.
final class FormLibrary {

    private final Map<String, TreeMap<Integer, FormDefinition>> byKey = new TreeMap<>();
    private final Map<String, String> byProcedure = new HashMap<>();

    static FormLibrary load() {
        var library = new FormLibrary();
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:forms/*.json");
            for (var file : found) {
                library.add(DefinitionReader.read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return library;
    }

    void add(FormDefinition form) {
        var versions = byKey.computeIfAbsent(form.key(), _ -> new TreeMap<>());
        if (versions.put(form.version(), form) != null) {
            throw new IllegalStateException(
                    "Two definitions of form " + form.key() + " version " + form.version());
        }
        form.procedures().forEach(p -> byProcedure.put(p, form.key()));
    }

    Optional<FormDefinition> newest(String key) {
        return Optional.ofNullable(byKey.get(key)).map(v -> v.lastEntry().getValue());
    }

    Optional<FormDefinition> at(String key, int version) {
        return Optional.ofNullable(byKey.get(key)).map(v -> v.get(version));
    }

    Optional<String> keyFor(String procedure) {
        return Optional.ofNullable(byProcedure.get(procedure));
    }

    Collection<FormDefinition> newest() {
        return byKey.values().stream().map(v -> requireNonNull(v.lastEntry()).getValue()).toList();
    }
}
