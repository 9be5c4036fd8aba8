package vn.motcua.demonstration;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.Commendations.Pick;
import vn.motcua.directive.merit.Merit.Honour;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// The 50 units and persons commended by the chairman, and a few proposals that wait. The persons
/// are holders of posts of the invented staff; the number of the decision is a sample.
@Component
@Order(33)
class MeritChapter implements Chapter {

    private static final int COMMENDED = 50;
    private static final int WAITING = 4;
    private static final int FIGURES = 2;

    private final Commendations merits;
    private final Figures figures;

    MeritChapter(Commendations merits, Figures figures) {
        this.merits = merits;
        this.figures = figures;
    }

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        var units = setting.units().stream().filter(a -> a.tier() != Tier.PROVINCE).toList();
        var ids = new ArrayList<MeritId>();
        for (int i = 0; i < COMMENDED + WAITING; i++) {
            var unit = units.get(setting.random().nextInt(units.size()));
            ids.add(propose(teller, unit, i % 2 == 0));
        }
        merits.award(
                ids.subList(0, COMMENDED),
                "06/QĐ-UBND (mẫu)",
                teller.day(teller.daysAgo(2)),
                teller.by(Role.LEADER, teller.daysAgo(2)));
    }

    private MeritId propose(Teller teller, Agency unit, boolean person) {
        var id = new MeritId(teller.id());
        var year = teller.day(teller.setting.now()).getYear() - 1;
        var picks =
                figures.all().stream()
                        .limit(FIGURES)
                        .map(Figure::key)
                        .map(key -> new Pick(key, Period.year(year)))
                        .toList();
        var plan =
                new Plan(
                        unit.id(),
                        person ? post(teller, unit) : null,
                        Honour.MERIT,
                        "Có thành tích trong triển khai Đề án 06 năm %d (mẫu)".formatted(year));
        merits.propose(id, plan, picks, teller.editor(teller.daysAgo(15)));
        return id;
    }

    private static @Nullable PostId post(Teller teller, Agency unit) {
        var role = unit.tier() == Tier.COMMUNE ? Role.INTAKE : Role.CASE_OFFICER;
        var holders = teller.holders(unit.id(), role);
        return holders.stream()
                .flatMap(actor -> actor.posts().stream())
                .filter(post -> post.role() == role && post.agency().equals(unit.id()))
                .map(Post::id)
                .findFirst()
                .orElse(null);
    }
}
