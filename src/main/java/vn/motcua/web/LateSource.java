package vn.motcua.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// What is late besides cases, contributed by modules as beans and shown on the first page of those
/// who direct.
public interface LateSource {

    /// What is late of an agency and all below it; null where there is nothing to do at all, and
    /// for an actor who may not know of it.
    ///
    /// @param limit how many are named
    @Nullable Late late(AgencyId unit, Actor actor, int limit);

    /// @param textKey what it is, as the caption of the list
    /// @param noteKey what is counted: `{0}` is of how many
    /// @param late how many are late
    /// @param open of how many that are not done
    /// @param path where the number opens to its list
    /// @param lines those longest late, these first
    record Late(String textKey, String noteKey, int late, int open, String path, List<Line> lines) {

        public Late {
            lines = List.copyOf(lines);
        }
    }

    /// One late thing; never a person's data.
    ///
    /// @param what it is, already in words
    /// @param unit whose it is
    /// @param path its record
    record Line(String what, String unit, LocalDate due, String path) {}
}
