package vn.motcua.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.Organisation;
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

    /// A loaded map.
    ///
    /// @param source what the file said it is, or its name
    /// @param shapes by the code of the statistics office
    public record Drawn(
            String source, int width, int height, Instant loaded, Map<String, Shape> shapes) {

        public Drawn {
            shapes = Map.copyOf(shapes);
        }
    }

    /// The outline of a unit as an SVG path, and where its name stands.
    public record Shape(String path, int labelX, int labelY) {}

    @Transactional(readOnly = true)
    public Optional<Drawn> find() {
        return repository.find();
    }

    /// Takes the outlines of a GeoJSON file; those loaded before are gone.
    ///
    /// @return how many units of the province were found in it
    /// @throws GeoJsonRefused if the file is not one, or holds none of our units
    public int load(Actor by, String name, byte[] file) {
        var known =
                organisation.at(organisation.today()).stream()
                        .filter(a -> a.gsoCode() != null)
                        .map(a -> java.util.Objects.requireNonNull(a.gsoCode()))
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
        var drawn = GeoJson.read(name, file, known, clock.instant());
        repository.replace(drawn, by.account());
        audit.manage(by, "load-map", Subject.of("account", by.account().value()));
        return drawn.shapes().size();
    }

    /// Back to the tiles; again changes nothing.
    public void remove(Actor by) {
        repository.remove();
        audit.manage(by, "remove-map", Subject.of("account", by.account().value()));
    }
}
