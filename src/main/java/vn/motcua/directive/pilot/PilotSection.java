package vn.motcua.directive.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.pilot.PilotRepository.Told;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.Formats;

/// What reports tell of pilot models: how many are in which phase, and each with where it runs and
/// what its units reported in the months of the period, all as it was when the period ended. Of a
/// model that is led from elsewhere only the units that the report is of are told.
@Component
class PilotSection implements ReportSource {

    private final PilotRepository models;
    private final Organisation organisation;

    PilotSection(PilotRepository models, Organisation organisation) {
        this.models = models;
        this.organisation = organisation;
    }

    @Override
    public List<String> parts() {
        return List.of("pilot-models");
    }

    @Override
    public List<Block> blocks(String part, Asked asked) {
        var last = asked.until(organisation.today());
        var units = organisation.subtree(List.of(asked.unit()));
        var told = models.told(units, asked.period().first(), last);
        var isElsewhere = told.stream().anyMatch(t -> !units.contains(t.owner()));
        return List.of(
                byPhase(told, last, asked.language()),
                each(told, isElsewhere, last, asked.language()));
    }

    private static Block byPhase(List<Told> told, LocalDate last, Locale language) {
        var rows = new ArrayList<List<String>>();
        for (var phase : PilotPhase.Code.values()) {
            var count = told.stream().filter(t -> t.phase() == phase).count();
            if (count > 0) {
                rows.add(List.of(phase(phase, language), Formats.number(count, language)));
            }
        }
        rows.add(
                List.of(say(language, "report.models.all"), Formats.number(told.size(), language)));
        return new Block.Rows(
                say(language, "report.models.phases", Formats.date(last, language)),
                List.of(
                        say(language, "report.models.phase"),
                        say(language, "report.models.number")),
                rows,
                1,
                "/programme/models");
    }

    private Block each(List<Told> told, boolean isElsewhere, LocalDate last, Locale language) {
        var day = Formats.date(last, language);
        var rows = told.stream().map(t -> line(t, language)).toList();
        return new Block.Rows(
                say(
                        language,
                        isElsewhere ? "report.models.each.own" : "report.models.each",
                        Formats.number(told.size(), language)),
                List.of(
                        say(language, "report.models.model"),
                        say(language, "report.unit"),
                        say(language, "report.models.phase-on", day),
                        say(language, "report.models.places", day),
                        say(language, "report.models.running", day),
                        say(language, "report.models.given")),
                ReportView.orNone(rows, 6, language),
                3,
                null);
    }

    private List<String> line(Told told, Locale language) {
        return List.of(
                "MH-%02d. %s".formatted(told.number(), told.name()),
                organisation.find(told.owner()).map(Agency::name).orElse(""),
                phase(told.phase(), language),
                Formats.number(told.places(), language),
                Formats.number(told.running(), language),
                Formats.number(told.given(), language));
    }

    private static String phase(PilotPhase.Code phase, Locale language) {
        return say(language, "programme.phase." + phase.code());
    }

    private static String say(Locale language, String key, Object... parts) {
        return ReportView.say(language, key, parts);
    }
}
