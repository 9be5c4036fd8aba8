package vn.motcua.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// A part of the reference province that is written on the first start after its people and cases,
/// in the same transaction: the programme, its pilot models, meetings and so on. Each is a bean;
/// `@Order` says which comes first, and no two have the same.
interface Chapter {

    void write(Setting setting);

    /// Whether it tells what people said of the cases: it is written, and counted, with them,
    /// before all other chapters.
    default boolean isOfCases() {
        return false;
    }

    /// What a chapter may draw from.
    ///
    /// @param units all agencies there are, in the order of their codes
    /// @param staff who holds each role in a unit
    /// @param now the moment at which the demonstration begins
    record Setting(
            RandomGenerator random,
            List<Agency> units,
            Map<AgencyId, Map<Role, List<Actor>>> staff,
            Instant now) {}
}
