package vn.motcua.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/// One page of what a search found.
///
/// @param total how many match in all
/// @param alike whether nothing had the words themselves, and these merely resemble them
/// @param next cursor of the next page, if there is one
public record ProcedureHits(List<Hit> hits, int total, boolean alike, @Nullable String next) {

    public static final ProcedureHits NONE = new ProcedureHits(List.of(), 0, false, null);

    /// One procedure found.
    public record Hit(
            int version,
            String code,
            String name,
            String field,
            Set<Tier> tiers,
            @Nullable OnlineLevel onlineLevel,
            @Nullable String outsideOwner,
            @Nullable Integer essentialNumber) {}
}
