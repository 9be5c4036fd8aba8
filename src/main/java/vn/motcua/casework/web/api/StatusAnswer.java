package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.PublicStatus;

/// Where a case stands: inside by our name, outside by the national portal's number.
@Schema(name = "Status")
record StatusAnswer(
        @Schema(example = "awaiting_supplement") String state,
        @Schema(description = "1 to 10, as the national portal numbers them") int publicStatus,
        @Schema(example = "awaiting_supplement") String publicName) {

    static StatusAnswer of(CaseState state) {
        var outside = PublicStatus.of(state);
        return new StatusAnswer(
                nameOf(state), outside.code(), outside.name().toLowerCase(Locale.ROOT));
    }

    private static String nameOf(CaseState state) {
        var name = state.getClass().getSimpleName();
        var out = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
