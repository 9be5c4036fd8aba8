package vn.motcua.catalogue;

import java.util.Set;
import vn.motcua.shared.Role;

/// One step of a route (bước trong quy trình nội bộ).
///
/// @param key stable name within the route: `appraise`
/// @param name what the step is called, in Vietnamese (content, not a page text)
/// @param kind what is done in it
/// @param role who does it
/// @param hours working hours allowed for it; 0 means no limit of its own
/// @param actions what may be done besides completing it
public record Step(String key, String name, Kind kind, Role role, int hours, Set<Action> actions) {

    /// The kinds of work; a route has them in this order, WORK any number of times.
    public enum Kind {
        /// Intake checks and hands the case over to the unit that decides.
        TRANSFER,
        /// A head names who works on it.
        ASSIGN,
        /// Somebody works on it.
        WORK,
        /// A signer signs or sends back.
        SIGN,
        /// A clerk numbers and issues the result.
        ISSUE,
        /// The result is handed over.
        RETURN
    }

    /// What a step may allow besides going on.
    public enum Action {
        REQUEST_SUPPLEMENT,
        DEMAND_FEE,
        STOP,
        SEND_BACK
    }

    public Step {
        actions = Set.copyOf(actions);
    }

    public boolean allows(Action action) {
        return actions.contains(action);
    }
}
