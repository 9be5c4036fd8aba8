package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeLimit;

/// The routes a procedure starts out with, by the tier that decides it (practice [M], data in
/// `reference/routes.json`). They are copied into the version when it is published, so that a later
/// change of a template leaves running cases alone.
@Component
public class RouteTemplates {

    private static final int HOURS_A_DAY = 8;

    private final List<Template> templates;

    RouteTemplates() {
        try (var in = RouteTemplates.class.getResourceAsStream("/reference/routes.json")) {
            templates = SheetJson.MAPPER.readValue(in, Templates.class).templates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The route for a procedure: the lowest deciding tier's, the same-day one when it is done
    /// within a day.
    public Route routeFor(Set<Tier> tiers, @Nullable TimeLimit limit) {
        var tier = lowest(tiers);
        var hours = limit == null ? 0 : workingHours(limit);
        return templates.stream()
                .filter(t -> t.tier().equals(tier.code()) && t.fits(hours))
                .findFirst()
                .orElseThrow()
                .route(hours);
    }

    private static Tier lowest(Collection<Tier> tiers) {
        return Optional.of(tiers)
                .filter(t -> !t.isEmpty())
                .map(java.util.Collections::max)
                .orElse(Tier.DEPARTMENT);
    }

    private static int workingHours(TimeLimit limit) {
        return switch (limit.unit()) {
            case HOUR -> limit.amount();
            case WORKING_DAY -> limit.amount() * HOURS_A_DAY;
            case CALENDAR_DAY -> Math.max(1, limit.amount() * 5 / 7) * HOURS_A_DAY;
        };
    }

    private record Templates(List<Template> templates) {}

    private record Template(
            String key, String tier, @Nullable Integer withinHours, List<Part> steps) {

        boolean fits(int hours) {
            return withinHours == null || (hours > 0 && hours <= withinHours);
        }

        /// Fixed hours first; what is left of the limit is shared out among the steps of work.
        Route route(int total) {
            var fixed = steps.stream().mapToInt(Part::fixedHours).sum();
            var shares = steps.stream().mapToInt(Part::shares).sum();
            var left = total - fixed;
            return new Route(steps.stream().map(s -> s.step(left, shares)).toList());
        }
    }

    private record Part(
            String key,
            String name,
            String kind,
            String role,
            @Nullable Integer hours,
            @Nullable Integer share,
            List<String> actions) {

        int fixedHours() {
            return hours == null ? 0 : hours;
        }

        int shares() {
            return share == null ? 0 : share;
        }

        /// A limit shorter than the fixed hours gives the steps no limits of their own.
        Step step(int left, int allShares) {
            var allowed = left < allShares ? 0 : fixedHours() + left * shares() / allShares;
            return new Step(
                    key,
                    name,
                    Step.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    Role.of(role),
                    allowed,
                    actions.stream()
                            .map(a -> Step.Action.valueOf(a.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
