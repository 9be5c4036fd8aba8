package vn.motcua.indicators;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Whose cases a figure counts: those of one agency, or of a part of the tree below it.
public record Scope(AgencyId unit, Reach reach) {

    /// How far below the agency.
    public enum Reach {
        /// The agency alone.
        ITSELF,
        /// It and all below it.
        ALL,
        /// The departments and sectors below it (sở, ban, ngành).
        DEPARTMENTS,
        /// The districts and communes below it (cấp huyện, cấp xã).
        LOCALITIES;

        /// The one with this code among those that make sense; else the agency and all below it.
        public static Reach of(@Nullable String code, Collection<Reach> among) {
            return among.stream().filter(r -> r.code().equals(code)).findFirst().orElse(ALL);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Scope itself(AgencyId unit) {
        return new Scope(unit, Reach.ITSELF);
    }

    public static Scope all(AgencyId unit) {
        return new Scope(unit, Reach.ALL);
    }
}
