package vn.motcua.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.Commendations.Pick;
import vn.motcua.directive.merit.Merit.Honour;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// The 50 units and persons commended by the chairman, and a few proposals that wait: no unit
/// twice, and those that figures can back before all others. The persons are holders of posts of
/// the invented staff; the number of the decision is a sample.
@Component
@Order(33)
class MeritChapter implements Chapter {

    private static final int COMMENDED = 50;
    private static final int WAITING = 4;
    private static final List<String> BACKED_BY = List.of("in-time-rate", "online-rate");

    private final Commendations merits;
    private final Figures figures;

    MeritChapter(Commendations merits, Figures figures) {
        this.merits = merits;
        this.figures = figures;
    }

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        var year = Period.year(teller.day(setting.now()).getYear() - 1);
        var units = candidates(setting, year);
        var ids = new ArrayList<MeritId>();
        for (int i = 0; i < COMMENDED + WAITING; i++) {
            ids.add(propose(teller, units.get(i), i % 2 == 0, year));
        }
        merits.award(
                ids.subList(0, COMMENDED),
                "06/QĐ-UBND (mẫu)",
                teller.day(teller.daysAgo(2)),
                teller.by(Role.LEADER, teller.daysAgo(2)));
    }

    /// All but the province; those with something to measure come first.
    private List<Agency> candidates(Setting setting, Period year) {
        var below = setting.units().stream().filter(a -> a.tier() != Tier.PROVINCE).toList();
        var first = backed(below, year);
        Collections.shuffle(first, setting.random());
        var all = new LinkedHashSet<>(first);
        all.addAll(below);
        return List.copyOf(all);
    }

    private List<Agency> backed(List<Agency> units, Period year) {
        var ids = units.stream().map(Agency::id).toList();
        var found = new ArrayList<>(units);
        for (var key : BACKED_BY) {
            var measured = figures.ofWhole(figures.find(key).orElseThrow(), ids, year);
            found.removeIf(a -> Formats.plotted(requireNonNull(measured.get(a.id()))) == null);
        }
        return found;
    }

    private MeritId propose(Teller teller, Agency unit, boolean person, Period year) {
        var id = new MeritId(teller.id());
        var picks = BACKED_BY.stream().map(key -> new Pick(key, year)).toList();
        var plan =
                new Plan(
                        unit.id(),
                        person ? post(teller, unit) : null,
                        Honour.MERIT,
                        "Có thành tích trong triển khai Đề án 06 năm %d (mẫu)"
                                .formatted(year.first().getYear()));
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
