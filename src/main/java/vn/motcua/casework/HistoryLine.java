package vn.motcua.casework;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// One line of a case's history: what happened, told in words on the page by the kind's text.
///
/// @param kind a command's code, or `file`, `correct`, `recount`, `paper-brought`
/// @param detail number or code of the event: result number, receipt number, target unit
/// @param text what was written with it
public record HistoryLine(
        int version,
        Instant at,
        String kind,
        Actor.Kind actorKind,
        AccountId account,
        @Nullable String client,
        AgencyId unit,
        @Nullable String fromState,
        String toState,
        @Nullable Instant due,
        @Nullable String detail,
        @Nullable String text) {

    static Actor.Kind kindOf(String stored) {
        return Actor.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
