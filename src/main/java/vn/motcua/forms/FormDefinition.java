package vn.motcua.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.NotFound;

/// An electronic form (biểu mẫu điện tử) in one version. A version never changes once answers refer
/// to it; a change is a new version.
///
/// @param procedures national codes of the procedures filed with it
/// @param index every field by its path, parts included
public record FormDefinition(
        String key,
        int version,
        Texts title,
        @Nullable Texts intro,
        Set<String> procedures,
        List<Section> sections,
        Map<String, Field> index) {

    /// @throws NotFound if the form has no such step
    public Section section(String sectionKey) {
        return sections.stream()
                .filter(s -> s.key().equals(sectionKey))
                .findFirst()
                .orElseThrow(() -> new NotFound("form section " + sectionKey));
    }

    public Optional<Field> field(String path) {
        return Optional.ofNullable(index.get(path));
    }

    /// The step in which a field is asked.
    public Optional<Section> sectionOf(String path) {
        var top = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return sections.stream()
                .filter(s -> s.fields().stream().anyMatch(f -> f.path().equals(top)))
                .findFirst();
    }

    /// What people are asked, each question by itself.
    public List<Field> questions() {
        return index.values().stream()
                .filter(f -> f.parts().isEmpty() && !(f instanceof Field.Computed))
                .toList();
    }

    /// Every field of a step in order, parts after their whole.
    static Stream<Field> flat(List<Field> fields) {
        return fields.stream().flatMap(f -> Stream.concat(Stream.of(f), flat(f.parts())));
    }
}
