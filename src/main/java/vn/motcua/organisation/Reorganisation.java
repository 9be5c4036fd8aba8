package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A change of the agencies from a day on (sắp xếp đơn vị), as a resolution orders it. Cases,
/// rights and figures of a unit that ends go on under the unit named to go on for it.
public sealed interface Reorganisation {

    /// The first day on which things are different.
    LocalDate on();

    /// A unit without predecessor is set up (thành lập).
    record Found(LocalDate on, NewUnit unit, Tier tier, @Nullable AgencyId parent)
            implements Reorganisation {}

    /// Units go into one that exists (sáp nhập). What lay below them now lies below it.
    record Merge(LocalDate on, Set<AgencyId> units, AgencyId into) implements Reorganisation {

        public Merge {
            units = Set.copyOf(units);
        }
    }

    /// Units become one that did not exist (hợp nhất).
    record Join(LocalDate on, Set<AgencyId> units, NewUnit into) implements Reorganisation {

        public Join {
            units = Set.copyOf(units);
        }
    }

    /// A unit becomes several (chia) or gives off parts and remains (tách).
    ///
    /// @param continuing which of the parts goes on with the open cases; null: the unit remains
    record Split(LocalDate on, AgencyId unit, List<NewUnit> parts, @Nullable Integer continuing)
            implements Reorganisation {

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// The unit stays what it is under another name (đổi tên), perhaps as another kind of unit.
    record Rename(LocalDate on, AgencyId unit, String name, @Nullable String kind)
            implements Reorganisation {}

    /// Units go under another one (điều chuyển).
    record Move(LocalDate on, Set<AgencyId> units, AgencyId under) implements Reorganisation {

        public Move {
            units = Set.copyOf(units);
        }
    }

    /// A unit ends (giải thể).
    ///
    /// @param heir who goes on with its cases; null: nobody, they stay readable from above
    record Abolish(LocalDate on, AgencyId unit, @Nullable AgencyId heir)
            implements Reorganisation {}
}
