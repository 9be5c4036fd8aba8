package vn.motcua.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;

/// Official outlines of units, loaded by an installation that has them, drawn in place of tiles.
@Service
@Transactional
public class Outlines {

    private final OutlineRepository repository;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Outlines(
            OutlineRepository repository,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// A loaded map of districts or of communes.
    ///
    /// @param source what the file said it is, or its name
    /// @param shapes by the code of the statistics office
    public record Drawn(
            Tier tier,
            String source,
            int width,
            int height,
            Instant loaded,
            Map<String, Shape> shapes) {

        public Drawn {
            shapes = Map.copyOf(shapes);
        }
    }

    /// The outline of a unit as an SVG path, and where its name stands.
    public record Shape(String path, int labelX, int labelY) {}

    /// The outlines of some units of a tier; empty where none of the tier are loaded.
    @Transactional(readOnly = true)
    public Optional<Drawn> find(Tier tier, Collection<Agency> units) {
        return repository.find(
                tier, units.stream().map(Agency::gsoCode).filter(Objects::nonNull).toList());
    }

    /// All that is loaded, districts first.
    @Transactional(readOnly = true)
    public List<Drawn> all() {
        return repository.all();
    }

    /// Takes the outlines of a GeoJSON file; those of the same tier that were loaded before are
    /// gone, those of the other tier stay. Units that have ended are drawn, too, where a period
    /// before is shown.
    ///
    /// @return what was found in it, of one tier or of both
    /// @throws GeoJsonRefused if the file is not one, or holds none of our units
    public List<Drawn> load(Actor by, String name, byte[] file) {
        var known =
                organisation.ever().stream()
                        .filter(a -> a.tier() == Tier.DISTRICT || a.tier() == Tier.COMMUNE)
                        .filter(a -> a.gsoCode() != null)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        a -> Objects.requireNonNull(a.gsoCode()),
                                        Agency::tier,
                                        (one, _) -> one));
        var drawn = GeoJson.read(name, file, known, clock.instant());
        drawn.forEach(each -> repository.replace(each, by.account()));
        audit.manage(by, "load-map", Subject.of("account", by.account().value()));
        return drawn;
    }

    /// Back to the tiles; again changes nothing.
    public void remove(Actor by) {
        repository.remove();
        audit.manage(by, "remove-map", Subject.of("account", by.account().value()));
    }
}
