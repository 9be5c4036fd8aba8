package vn.motcua.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the facts of a procedure version come from, and what only the catalogue itself needs to
/// know about it.
///
/// @param decision number of the announcing decision (quyết định công bố) as printed
/// @param printedAgency the deciding agency in the source's own words, for people only
/// @param printedLevel the level in the source's own words; the levels of 2026 are no routing for
///   2024
/// @param departments codes of the departments that decide it; empty when its field says so
/// @param keywords everyday words under which people look for it
/// @param sources names of the sources the facts were taken from
public record Provenance(
        Origin origin,
        @Nullable String decision,
        @Nullable String printedAgency,
        @Nullable String printedLevel,
        List<String> departments,
        List<String> keywords,
        List<String> sources) {

    /// Who brought the facts in.
    public enum Origin {
        SHIPPED,
        NATIONAL,
        DANANG,
        EDITED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Provenance {
        departments = List.copyOf(departments);
        keywords = List.copyOf(keywords);
        sources = List.copyOf(sources);
    }

    public static Provenance of(Origin origin, String source) {
        return new Provenance(origin, null, null, null, List.of(), List.of(), List.of(source));
    }

    public Provenance edited() {
        return new Provenance(
                Origin.EDITED,
                decision,
                printedAgency,
                printedLevel,
                departments,
                keywords,
                sources);
    }
}
