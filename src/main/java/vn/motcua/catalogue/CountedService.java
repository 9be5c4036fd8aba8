package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// A service of a list, as it stands on a day. Its name is the text [#nameKey()].
///
/// @param sample whether its name is not known to us
/// @param owner whose service it is on that day, as a key (`police`), or null when not known
/// @param procedures codes of the procedures of our catalogue that carry it and are handled here
/// @param deployed since when it is deployed and why, or null when it is not
/// @param version number of the newest record of its deployment, 0 when there is none
public record CountedService(
        ServiceList list,
        int number,
        boolean sample,
        @Nullable String owner,
        List<String> procedures,
        @Nullable Deployment deployed,
        long version) {

    /// Since when, and why.
    public sealed interface Deployment {

        LocalDate since();
    }

    /// A procedure of ours is offered online.
    public record Offered(LocalDate since, String procedure) implements Deployment {}

    /// Somebody recorded that it runs elsewhere, with the document that proves it.
    public record Recorded(
            LocalDate since,
            String document,
            LocalDate documentDate,
            Instant recorded,
            AccountId by)
            implements Deployment {}

    /// Whether it runs, and elsewhere: here it is filed on paper at most.
    public boolean runsElsewhere() {
        return deployed instanceof Recorded;
    }

    public String nameKey() {
        return "service." + list.code() + "." + number;
    }
}
