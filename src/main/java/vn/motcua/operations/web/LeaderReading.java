package vn.motcua.operations.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.operations.Alerts;
import vn.motcua.operations.Alerts.Only;
import vn.motcua.operations.Changes;
import vn.motcua.operations.LateCase;
import vn.motcua.operations.Lateness;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.LateSource;
import vn.motcua.web.WaitingSource;
import vn.motcua.web.WaitingSource.Waiting;

/// Puts together what who directs is shown first, on the page and on paper.
@Component
class LeaderReading {

    /// All of it is one screen: so many late cases, other late things and moves have room.
    private static final int CASES = 4;

    private static final int FEWEST_CASES = 2;
    private static final int OTHERS = 2;
    private static final int MOVES = 3;

    private final Lateness lateness;
    private final Changes changes;
    private final Alerts alerts;
    private final List<WaitingSource> sources;
    private final ObjectProvider<LateSource> lateSources;
    private final Organisation organisation;
    private final Clock clock;

    LeaderReading(
            Lateness lateness,
            Changes changes,
            Alerts alerts,
            List<WaitingSource> sources,
            ObjectProvider<LateSource> lateSources,
            Organisation organisation,
            Clock clock) {
        this.lateness = lateness;
        this.changes = changes;
        this.alerts = alerts;
        this.sources = sources;
        this.lateSources = lateSources;
        this.organisation = organisation;
        this.clock = clock;
    }

    LeaderPage page(Agency unit, String figure, Actor actor) {
        var days = changes.days(unit.id());
        return new LeaderPage(
                unit,
                late(unit, actor, days.day()),
                changed(unit, figure, days),
                waiting(actor),
                new LeaderPage.When(clock.instant(), organisation.today()),
                actor.may("case:read"));
    }

    private LeaderPage.Late late(Agency unit, Actor actor, LocalDate since) {
        var now = clock.instant();
        var others = others(unit, actor);
        var cases =
                lateness.list(Lateness.Asked.all(unit.id()), null).stream()
                        .limit(room(others))
                        .toList();
        return new LeaderPage.Late(
                lateness.glance(unit.id(), LeaderPage.WORST),
                new LeaderPage.Newly(
                        since, lateness.count(new Lateness.Asked(unit.id(), false, false, since))),
                cases,
                cases.stream()
                        .map(LateCase::unit)
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> organisation.get(id).name())),
                alerts.open(unit.id()).stream().filter(a -> Only.LOUD.has(a, now)).toList(),
                others);
    }

    private List<LateSource.Late> others(Agency unit, Actor actor) {
        return lateSources
                .orderedStream()
                .map(s -> s.late(unit.id(), actor, OTHERS))
                .filter(Objects::nonNull)
                .toList();
    }

    /// What else is late takes the place of cases.
    private static int room(List<LateSource.Late> others) {
        var taken = others.stream().mapToInt(o -> o.lines().size()).sum();
        return Math.max(CASES - taken, FEWEST_CASES);
    }

    /// The figure whose moves are shown is the one asked for, else the share that moved most.
    private LeaderPage.Changed changed(Agency unit, String asked, Changes.Days days) {
        var figures = changes.ofUnit(unit.id(), days);
        var chosen = changes.find(asked).or(() -> changes.widest(figures));
        return new LeaderPage.Changed(
                days,
                figures,
                chosen.map(Figure::key).orElse(""),
                chosen.map(f -> changes.moves(f, unit.id(), days, MOVES)).orElse(List.of()));
    }

    /// The most urgent first; what has no time comes last.
    private List<Waiting> waiting(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(actor).stream())
                .sorted(Comparator.comparing(w -> w.due() == null ? Instant.MAX : w.due()))
                .toList();
    }
}
