package vn.motcua.directive.merit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Posting;
import vn.motcua.web.Formats;

/// What reports tell of commendation: who was commended by decisions of the period, units and
/// posts; never the names of people.
@Component
class MeritSection implements ReportSource {

    private static final int LINES = 100;

    private final MeritRepository merits;
    private final Organisation organisation;

    MeritSection(MeritRepository merits, Organisation organisation) {
        this.merits = merits;
        this.organisation = organisation;
    }

    @Override
    public List<String> parts() {
        return List.of("commendation");
    }

    @Override
    public List<Block> blocks(String part, Asked asked) {
        var period = asked.period();
        var awarded =
                merits.awarded(
                        organisation.subtree(List.of(asked.unit())), period.first(), period.last());
        return List.of(byHonour(awarded, asked.language()), each(awarded, asked.language()));
    }

    private static Block byHonour(List<Merit> awarded, Locale language) {
        var rows = new ArrayList<List<String>>();
        for (var honour : Merit.Honour.values()) {
            var count = awarded.stream().filter(m -> m.plan().honour() == honour).count();
            rows.add(List.of(honour(honour, language), Formats.number(count, language)));
        }
        rows.add(
                List.of(
                        say(language, "report.merit.all"),
                        Formats.number(awarded.size(), language)));
        return new Block.Rows(
                say(language, "report.merit.honours"),
                List.of(say(language, "report.merit.honour"), say(language, "report.merit.number")),
                rows,
                1,
                "/programme/merits?state=awarded");
    }

    private Block each(List<Merit> awarded, Locale language) {
        var rows = awarded.stream().limit(LINES).map(m -> line(m, language)).toList();
        return new Block.Rows(
                ReportView.first(language, "report.merit.caption", rows.size(), awarded.size()),
                List.of(
                        say(language, "report.merit.whom"),
                        say(language, "report.merit.honour"),
                        say(language, "report.merit.decision"),
                        say(language, "report.merit.decided")),
                ReportView.orNone(rows, 4, language),
                4,
                null);
    }

    private List<String> line(Merit merit, Locale language) {
        var unit = organisation.find(merit.plan().unit()).map(Agency::name).orElse("");
        var decision = "";
        LocalDate decided = null;
        if (merit.state() instanceof MeritState.Awarded(_, var number, var day, _)) {
            decision = number;
            decided = day;
        }
        var post = merit.plan().post();
        var whom =
                post == null
                        ? unit
                        : organisation
                                .posting(post)
                                .map(Posting::role)
                                .map(role ->
                                        say(
                                                language,
                                                "report.merit.post",
                                                say(language, "organisation.role." + role.code()),
                                                unit))
                                .orElse(unit);
        return List.of(
                whom,
                honour(merit.plan().honour(), language),
                decision,
                Formats.date(decided, language));
    }

    private static String honour(Merit.Honour honour, Locale language) {
        return say(language, "programme.merit.honour." + honour.code());
    }

    private static String say(Locale language, String key, Object... parts) {
        return ReportView.say(language, key, parts);
    }
}
