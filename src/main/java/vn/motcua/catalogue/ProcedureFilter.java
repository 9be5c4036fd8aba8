package vn.motcua.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/// What somebody looks for in the catalogue. Everything may be left out.
///
/// @param text words as typed, with or without marks
/// @param departments with the tier DEPARTMENT: only what these decide, by agency code
/// @param cursor where the page begins, as the page before said
/// @param limit how many at most
public record ProcedureFilter(
        String text,
        @Nullable String field,
        @Nullable Tier tier,
        List<String> departments,
        @Nullable String lifeEvent,
        @Nullable OnlineLevel level,
        @Nullable String cursor,
        int limit) {

    public static final ProcedureFilter ALL =
            new ProcedureFilter("", null, null, List.of(), null, null, null, 20);

    public static ProcedureFilter text(String text) {
        return new ProcedureFilter(text, null, null, List.of(), null, null, null, 20);
    }
}
