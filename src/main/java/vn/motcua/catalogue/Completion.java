package vn.motcua.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion.Fee;
import vn.motcua.catalogue.ProcedureVersion.Limit;

/// A known procedure met again in another source: what it lacks is taken over, what it has stays,
/// and where the two differ the difference is named instead of decided.
///
/// @param sheet the procedure with what it lacked
/// @param taken what was taken over
/// @param differences facts that both have, and have differently
record Completion(ProcedureSheet sheet, List<String> taken, List<String> differences) {

    static Completion of(ProcedureSheet known, ProcedureSheet other, RouteTemplates routes) {
        return new Merge(known.version(), other.version()).of(known, other, routes);
    }

    private static final class Merge {

        private final ProcedureVersion known;
        private final ProcedureVersion other;
        private final Set<String> taken = new LinkedHashSet<>();
        private final Set<String> differences = new LinkedHashSet<>();

        Merge(ProcedureVersion known, ProcedureVersion other) {
            this.known = known;
            this.other = other;
        }

        Completion of(ProcedureSheet sheet, ProcedureSheet source, RouteTemplates routes) {
            if (known.outsideOwner() != null) {
                return new Completion(sheet, List.of(), List.of("handled_outside"));
            }
            if (!Folding.plain(known.name()).equals(Folding.plain(other.name()))) {
                differences.add("differs:name");
            }
            var limits = limits();
            var fees = fees();
            var tiers = several("tier", known.tiers(), other.tiers());
            var components = list("components", known.components(), other.components());
            var completed =
                    new ProcedureVersion(
                            0,
                            known.code(),
                            one("local_code", known.localCode(), other.localCode()),
                            known.name(),
                            known.field(),
                            known.essentialNumber(),
                            tiers,
                            several("applicants", known.applicants(), other.applicants()),
                            one("online_level", known.onlineLevel(), other.onlineLevel()),
                            limits,
                            fees,
                            components,
                            list("results", known.results(), other.results()),
                            list("legal_basis", known.legalBasis(), other.legalBasis()),
                            route(routes, tiers, limits),
                            known.form(),
                            null,
                            known.lifeEvents(),
                            flags(),
                            known.effectiveFrom(),
                            null);
            return new Completion(
                    new ProcedureSheet(completed, provenance(sheet, source)),
                    List.copyOf(taken),
                    List.copyOf(differences));
        }

        private Route route(
                RouteTemplates routes, Set<vn.motcua.organisation.Tier> tiers, List<Limit> limits) {
            if (!taken.contains("tier") && !taken.contains("limit")) {
                return known.route();
            }
            var limit =
                    limits.stream()
                            .map(Limit::limit)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            return routes.routeFor(tiers, limit);
        }

        private List<Limit> limits() {
            return isKnown(known.limits().stream().map(Limit::limit))
                    ? kept("limit", known.limits(), !sameLimits())
                    : isKnown(other.limits().stream().map(Limit::limit))
                            ? took("limit", other.limits())
                            : known.limits();
        }

        private List<Fee> fees() {
            return isKnown(known.fees().stream().map(Fee::amount))
                    ? kept("fee", known.fees(), !sameFees())
                    : isKnown(other.fees().stream().map(Fee::amount))
                            ? took("fee", other.fees())
                            : known.fees();
        }

        private boolean sameLimits() {
            return other.limits().stream()
                    .filter(l -> l.limit() != null)
                    .allMatch(l ->
                            known.limit(l.channel()).map(k -> k.equals(l.limit())).orElse(true));
        }

        private boolean sameFees() {
            return other.fees().stream()
                    .filter(f -> f.amount() != null)
                    .allMatch(f ->
                            known.fee(f.channel())
                                    .map(k -> java.util.Objects.equals(f.amount(), k.amount()))
                                    .orElse(true));
        }

        private static boolean isKnown(Stream<? extends @Nullable Object> values) {
            return values.anyMatch(java.util.Objects::nonNull);
        }

        private <T> @Nullable T one(String fact, @Nullable T mine, @Nullable T theirs) {
            if (mine == null && theirs != null) {
                taken.add(fact);
                return theirs;
            }
            if (mine != null && theirs != null && !mine.equals(theirs)) {
                differences.add("differs:" + fact);
            }
            return mine;
        }

        private <T> Set<T> several(String fact, Set<T> mine, Set<T> theirs) {
            if (mine.isEmpty() && !theirs.isEmpty()) {
                taken.add(fact);
                return theirs;
            }
            if (!theirs.isEmpty() && !mine.equals(theirs)) {
                differences.add("differs:" + fact);
            }
            return mine;
        }

        private <T> List<T> list(String fact, List<T> mine, List<T> theirs) {
            return mine.isEmpty() && !theirs.isEmpty() ? took(fact, theirs) : mine;
        }

        private <T> List<T> took(String fact, List<T> theirs) {
            taken.add(fact);
            return theirs;
        }

        private <T> List<T> kept(String fact, List<T> mine, boolean differs) {
            if (differs) {
                differences.add("differs:" + fact);
            }
            return mine;
        }

        private Set<String> flags() {
            var flags = new LinkedHashSet<>(known.flags());
            taken.forEach(fact -> {
                flags.remove("no_source:" + fact);
                flags.remove("ambiguous:" + fact);
            });
            other.flags().stream().filter(this::belongsToTaken).forEach(flags::add);
            return flags;
        }

        private boolean belongsToTaken(String flag) {
            return (taken.contains("limit")
                            && (flag.equals("time_2026") || flag.endsWith(":limit")))
                    || (taken.contains("fee") && (flag.startsWith("fee_") || flag.endsWith(":fee")))
                    || (taken.contains("online_level") && flag.startsWith("level_"))
                    || (taken.contains("components") && flag.endsWith(":components"));
        }

        private Provenance provenance(ProcedureSheet sheet, ProcedureSheet source) {
            var mine = sheet.provenance();
            var theirs = source.provenance();
            var sources =
                    Stream.concat(mine.sources().stream(), theirs.sources().stream())
                            .distinct()
                            .toList();
            return new Provenance(
                    mine.origin(),
                    mine.decision() == null ? theirs.decision() : mine.decision(),
                    mine.printedAgency() == null ? theirs.printedAgency() : mine.printedAgency(),
                    mine.printedLevel() == null ? theirs.printedLevel() : mine.printedLevel(),
                    mine.departments(),
                    mine.keywords(),
                    sources);
        }
    }
}
