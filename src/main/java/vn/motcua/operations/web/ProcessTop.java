package vn.motcua.operations.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Option;

/// What stands on top of every page of the process: what it is about, what else it may be about,
/// the other pages.
///
/// @param here path of the page
/// @param procedures none where the page is about a unit alone; so of the periods
/// @param followed when the log was last followed, if it ever was
record ProcessTop(
        ProcessAddress address,
        String here,
        List<Option> units,
        List<Option> procedures,
        List<Option> periods,
        @Nullable Instant followed) {

    static final List<String> PLACES =
            List.of(
                    ProcessAddress.OVERVIEW,
                    ProcessAddress.MAP,
                    ProcessAddress.STUCK,
                    ProcessAddress.FORECAST,
                    ProcessAddress.WHAT_IF);

    /// Key of the name of one of the pages.
    static String nameKey(String place) {
        return "process.place" + place.replace('/', '.').replaceFirst("^\\.process", "");
    }

    /// Whether there is a procedure or a period to choose.
    boolean isFiltered() {
        return !periods.isEmpty();
    }

    String period() {
        return ProcessReader.name(address.period());
    }

    String procedure() {
        var asked = address.procedure();
        return asked == null ? "" : asked;
    }
}
