package vn.motcua.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.web.IntakePage.Search;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The desks of an officer and the procedures each of them handles.
@Component
class IntakeDesk {

    private static final int MOST_HITS = 10;

    private final Catalogue catalogue;
    private final Organisation organisation;

    IntakeDesk(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /// The units at which the actor takes in cases, by code.
    List<Agency> desks(Actor actor) {
        return actor.agenciesWith("case:intake").stream()
                .flatMap(id -> organisation.find(id).stream())
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /// The desk that was chosen, or the first one.
    ///
    /// @throws NotFound if the actor takes in nothing there
    Agency chosen(List<Agency> desks, @Nullable String typed) {
        return desks.stream()
                .filter(a ->
                        typed == null
                                || typed.isBlank()
                                || typed.equals(Integer.toString(a.id().value())))
                .findFirst()
                .orElseThrow(() -> new NotFound("desk"));
    }

    /// The procedure in force under a code, if the desk handles it.
    Optional<ProcedureVersion> procedure(Agency desk, @Nullable String code) {
        return code == null || code.isBlank()
                ? Optional.empty()
                : catalogue
                        .current(code.strip(), organisation.today())
                        .filter(v -> catalogue.handles(desk, v));
    }

    /// What the desk handles under these words.
    Search search(Agency desk, String words) {
        var filter =
                new ProcedureFilter(
                        words,
                        null,
                        desk.tier(),
                        desk.tier() == Tier.DEPARTMENT ? List.of(desk.code()) : List.of(),
                        null,
                        null,
                        null,
                        MOST_HITS);
        var hits =
                catalogue.search(filter, organisation.today()).hits().stream()
                        .filter(h -> h.outsideOwner() == null)
                        .toList();
        return new Search(words, hits, List.of());
    }
}
