package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.CaseFigures.ProcedureRow;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Measured;

/// The lines of services: those of the two lists that run, and procedures nearly always filed
/// online.
@Component
class ServicesOfReview implements ReviewSource {

    private static final int HUNDRED = 100;
    private static final int NEARLY_ALL = 95;
    private static final String FILED_ONLINE = "online-rate";

    private final ServiceLists lists;
    private final CaseFigures figures;
    private final Organisation organisation;

    ServicesOfReview(ServiceLists lists, CaseFigures figures, Organisation organisation) {
        this.lists = lists;
        this.figures = figures;
        this.organisation = organisation;
    }

    @Override
    public Map<ReviewLine, Answer> answers(Asked asked) {
        var answers = new EnumMap<ReviewLine, Answer>(ReviewLine.class);
        answers.put(
                ReviewLine.ESSENTIAL_SERVICES, running(asked, ServiceList.ESSENTIAL, "/services"));
        answers.put(
                ReviewLine.DECISION_SERVICES,
                running(asked, ServiceList.DECISION_422, "/services/decision-422"));
        if (province(asked.on()).isPresent()) {
            var number = nearlyAllOnline(asked.on(), asked.period()).size();
            answers.put(
                    ReviewLine.NEARLY_ALL_ONLINE,
                    new Answer(Measured.count(number), "/review/nearly-all-online"));
        }
        return answers;
    }

    /// The procedures that the line of this name counts, most cases first.
    List<ProcedureRow> nearlyAllOnline(LocalDate on, Period period) {
        return province(on).stream()
                .flatMap(p -> figures.byProcedure(Scope.all(p.id()), period).stream())
                .filter(ServicesOfReview::isNearlyAllOnline)
                .toList();
    }

    /// Where the cases are that the line counts of a procedure.
    String casesOf(ProcedureRow row, LocalDate on, Period period) {
        var figure =
                figures.figures().stream()
                        .filter(f -> f.key().equals(FILED_ONLINE))
                        .findFirst()
                        .orElseThrow();
        return Figures.cases(figure, province(on).orElseThrow().code(), period, row.code());
    }

    private Optional<Agency> province(LocalDate on) {
        return organisation.at(on).stream().filter(a -> a.tier() == Tier.PROVINCE).findFirst();
    }

    private Answer running(Asked asked, ServiceList list, String path) {
        var all = lists.of(list, asked.on()).size();
        return new Answer(Measured.share(lists.deployed(list, asked.on()).size(), all), path);
    }

    private static boolean isNearlyAllOnline(ProcedureRow row) {
        return row.received() >= ReviewLine.ENOUGH
                && row.online() * HUNDRED >= row.received() * NEARLY_ALL;
    }
}
