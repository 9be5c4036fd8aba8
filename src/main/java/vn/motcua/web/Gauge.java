package vn.motcua.web;

import java.util.Collection;
import java.util.Map;
import vn.motcua.shared.AgencyId;

/// A number that somebody may be warned of and that is no figure of cases: how far a follower is
/// behind, how many reports are missing. Contributed by a module as a bean; rules of alerts watch
/// it. Its texts are `gauge.<key>` (name) and `gauge.<key>.value` (the number with its unit).
public interface Gauge {

    /// Lower case with hyphens.
    String key();

    /// What it reads now of each unit with all below it, in one round trip at most; nothing for a
    /// unit of which nobody reads it.
    Map<AgencyId, Long> read(Collection<AgencyId> units);

    /// Where it opens.
    String path();

    /// The authority that this place asks for; to whom lacks it the number is no link.
    String opensFor();

    /// Whether it tells of the program itself and not of what the offices do.
    default boolean isOfProgram() {
        return false;
    }

    default String textKey() {
        return "gauge." + key();
    }
}
