package vn.motcua.directive;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// Something that stands in the way of a task (điểm nghẽn).
///
/// @param owner the unit that can remove it
/// @param decision what is done about it; null while nobody has decided
public record Obstacle(
        long id,
        TaskId task,
        Kind kind,
        String words,
        AgencyId owner,
        Instant raised,
        @Nullable String decision,
        @Nullable Instant decided,
        @Nullable AccountId decidedBy) {

    /// What sort of thing it is.
    public enum Kind {
        RULES,
        CONNECTION,
        DATA,
        EQUIPMENT,
        BUDGET,
        PEOPLE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean open() {
        return decided == null;
    }
}
