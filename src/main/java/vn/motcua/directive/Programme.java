package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A programme (đề án, kế hoạch): tasks in groups, directed by one unit.
///
/// @param owner the unit that directs it
/// @param document the document that founds it, if one was named
/// @param sample whether its name is a sample without a source
public record Programme(
        String code,
        String name,
        AgencyId owner,
        LocalDate first,
        LocalDate last,
        @Nullable UUID document,
        boolean sample,
        List<Group> groups) {

    public Programme {
        groups = List.copyOf(groups);
    }

    /// A group of tasks (nhóm tiện ích).
    ///
    /// @param source the text that names it
    public record Group(
            String code,
            int position,
            String vietnamese,
            String english,
            String japanese,
            String source) {

        public String name(Locale language) {
            return switch (language.getLanguage()) {
                case "en" -> english;
                case "ja" -> japanese;
                default -> vietnamese;
            };
        }
    }
}
