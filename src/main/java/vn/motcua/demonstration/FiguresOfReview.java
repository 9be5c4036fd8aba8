package vn.motcua.demonstration;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.Scope.Reach;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;

/// The lines that are figures of the province: the online rates, and what identity will count one
/// day.
@Component
class FiguresOfReview implements ReviewSource {

    private final Figures figures;
    private final Organisation organisation;

    FiguresOfReview(Figures figures, Organisation organisation) {
        this.figures = figures;
        this.organisation = organisation;
    }

    @Override
    public Map<ReviewLine, Answer> answers(Asked asked) {
        var answers = new EnumMap<ReviewLine, Answer>(ReviewLine.class);
        organisation.at(asked.on()).stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .findFirst()
                .ifPresent(province -> {
                    var of = new Measuring(province, asked.period(), answers);
                    of.take(ReviewLine.ONLINE, "online-rate", Reach.ALL);
                    of.take(ReviewLine.ONLINE_LOCALITIES, "online-rate", Reach.LOCALITIES);
                    of.take(ReviewLine.ONLINE_DEPARTMENTS, "online-rate", Reach.DEPARTMENTS);
                    of.take(ReviewLine.ONLINE_ESSENTIAL, "online-rate-essential", Reach.ALL);
                    of.take(ReviewLine.CARDS_ISSUED, "identity-cards-issued", Reach.ALL);
                    of.take(ReviewLine.EID_COLLECTED, "eid-collected", Reach.ALL);
                    of.take(ReviewLine.EID_ACTIVATED, "eid-activated", Reach.ALL);
                });
        return answers;
    }

    private final class Measuring {

        private final Agency province;
        private final Period year;
        private final Map<ReviewLine, Answer> answers;

        Measuring(Agency province, Period year, Map<ReviewLine, Answer> answers) {
            this.province = province;
            this.year = year;
            this.answers = answers;
        }

        void take(ReviewLine line, String key, Reach reach) {
            figures.find(key).ifPresent(figure -> answers.put(line, answer(figure, reach)));
        }

        private Answer answer(Figure figure, Reach reach) {
            return new Answer(
                    figures.measure(figure, new Scope(province.id(), reach), year),
                    Figures.path(figure, province.code(), reach, year));
        }
    }
}
