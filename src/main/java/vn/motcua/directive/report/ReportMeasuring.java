package vn.motcua.directive.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block.UnitValue;
import vn.motcua.directive.report.Block.Value;
import vn.motcua.directive.report.ReportTemplates.Part;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// Measures what a template asks for: the figures by [Figures], the rest by whoever contributes it.
@Component
class ReportMeasuring {

    private static final int PERIODS = 13;

    private final Figures figures;
    private final Organisation organisation;
    private final List<ReportSource> sources;

    ReportMeasuring(Figures figures, Organisation organisation, List<ReportSource> sources) {
        this.figures = figures;
        this.organisation = organisation;
        this.sources = sources;
    }

    /// The blocks of each section, in the order of the template. One that is told by other parts of
    /// the program alone is left out where none of them has anything to say of the unit.
    Map<String, List<Block>> measure(
            List<Part> parts, AgencyId unit, Period period, Locale language) {
        var sections = new LinkedHashMap<String, List<Block>>();
        for (var section : parts.stream().map(Part::section).distinct().toList()) {
            var own = parts.stream().filter(p -> p.section().equals(section)).toList();
            var blocks = blocks(own, unit, period, language);
            if (!blocks.isEmpty()
                    || own.stream().anyMatch(p -> p.kind() != ReportTemplates.Kind.SOURCE)) {
                sections.put(section, blocks);
            }
        }
        return sections;
    }

    private List<Block> blocks(List<Part> parts, AgencyId unit, Period period, Locale language) {
        var blocks = new ArrayList<Block>();
        var values =
                parts.stream()
                        .filter(p -> p.kind() == ReportTemplates.Kind.VALUE)
                        .flatMap(p ->
                                figures.find(p.what()).stream().map(f -> value(f, p, unit, period)))
                        .toList();
        if (!values.isEmpty()) {
            blocks.add(new Block.Values(values));
        }
        for (var part : parts) {
            switch (part.kind()) {
                case VALUE -> {
                    // all of a section stand together above
                }
                case COURSE ->
                        figures.find(part.what())
                                .ifPresent(f -> blocks.add(course(f, part, unit, period)));
                case UNITS ->
                        figures.find(part.what())
                                .ifPresent(f -> blocks.add(units(f, unit, period)));
                case SOURCE -> blocks.addAll(contributed(part.what(), unit, period, language));
            }
        }
        return blocks;
    }

    private Value value(Figure figure, Part part, AgencyId unit, Period period) {
        var measured = figures.measure(figure, new Scope(unit, part.reach()), period);
        return Value.of(figure, part.reach(), measured);
    }

    /// Month by month where the period is longer than one, so that a half-year shows its course.
    private Block course(Figure figure, Part part, AgencyId unit, Period period) {
        var kind = period.kind() != Period.Kind.DAY ? Period.Kind.MONTH : Period.Kind.DAY;
        var periods = Period.of(kind, period.last()).course(PERIODS);
        var measured = figures.course(figure, new Scope(unit, part.reach()), periods);
        return new Block.Course(
                figure.key(),
                periods.stream().map(Period::code).toList(),
                periods.stream()
                        .map(p -> measured.getOrDefault(p, Measured.noSource()))
                        .map(m -> Value.of(figure, part.reach(), m))
                        .toList());
    }

    private Block units(Figure figure, AgencyId unit, Period period) {
        var below = organisation.children(unit, period.last());
        var scopes = below.stream().collect(Collectors.toMap(Agency::id, a -> Scope.all(a.id())));
        var measured = figures.measure(figure, scopes.values(), period);
        return new Block.Units(
                figure.key(), below.stream().map(a -> unitValue(figure, a, measured)).toList());
    }

    private static UnitValue unitValue(
            Figure figure, Agency agency, Map<Scope, Measured> measured) {
        var found = measured.getOrDefault(Scope.all(agency.id()), Measured.noSource());
        return new UnitValue(
                agency.code(), agency.name(), Value.of(figure, Scope.Reach.ALL, found));
    }

    private List<Block> contributed(String part, AgencyId unit, Period period, Locale language) {
        var asked = new ReportSource.Asked(unit, period, language);
        return sources.stream()
                .filter(source -> source.parts().contains(part))
                .flatMap(source -> source.blocks(part, asked).stream())
                .toList();
    }
}
