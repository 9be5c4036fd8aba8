package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Enters changes of the agencies, each with its first day and in one transaction. Nothing of the
/// past is overwritten: rows end and begin.
@Service
public class Reorganisations {

    private final Copies copies;
    private final AgencyRepository repository;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reorganisations(
            Copies copies,
            AgencyRepository repository,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copies = copies;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Enters a change.
    ///
    /// @param source the resolution that orders it, as cited
    /// @return the units it concerns, those that come into being included
    @Transactional
    public List<AgencyId> enter(Actor by, Reorganisation change, String source) {
        copies.change(Part.AGENCIES);
        var plan = Replanning.plan(history(), change);
        requireReach(by, plan);
        repository.save(plan.rows(), plan.successions());
        repository.insertReorganisations(
                List.of(
                        new RecordedReorganisation(
                                RecordedReorganisation.kindOf(change),
                                change.on(),
                                source,
                                plan.units(),
                                clock.instant(),
                                by.account())));
        copies.changed(Part.AGENCIES);
        audit.manage(by, "reorganise", new Subject("agency", ids(plan.units().stream())));
        announce(change, plan);
        return List.copyOf(plan.units());
    }

    /// What a change would do: the rows that would end, change and begin. Refuses as [#enter]
    /// would.
    public List<Agency> preview(Reorganisation change) {
        var plan = Replanning.plan(history(), change);
        var tree = plan.after().at(change.on());
        return plan.units().stream()
                .flatMap(id -> plan.after().rowNear(id, change.on()).stream())
                .map(row -> row.agency(tree.successor(row.id())))
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /// The changes that concern a unit, the latest first.
    @Transactional(readOnly = true)
    public List<RecordedReorganisation> of(AgencyId unit) {
        return repository.reorganisationsOf(unit);
    }

    private void requireReach(Actor by, Replanning.Plan plan) {
        var tree = history().at(clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate());
        var roots = by.agenciesWith("organisation:manage");
        for (var unit : plan.units()) {
            if (by.kind() != Actor.Kind.OPERATOR
                    && history().ids().contains(unit)
                    && !tree.covers(roots, unit)) {
                throw ReorganisationRefused.notYours(unit);
            }
        }
    }

    private void announce(Reorganisation change, Replanning.Plan plan) {
        var on = change.on();
        switch (change) {
            case Reorganisation.Found _ ->
                    plan.units().forEach(u -> publish(new UnitChanged.UnitFounded(u, on)));
            case Reorganisation.Rename(_, var unit, _, _) ->
                    publish(new UnitChanged.UnitRenamed(unit, on));
            case Reorganisation.Move(_, var moved, var under) ->
                    moved.forEach(u -> publish(new UnitChanged.UnitMoved(u, under, on)));
            case Reorganisation.Split _ -> plan.successions().forEach(s -> announceSplit(s, on));
            case Reorganisation.Abolish(_, var unit, var heir) when heir == null ->
                    publish(new UnitChanged.UnitAbolished(unit, on));
            default ->
                    plan.successions()
                            .forEach(s ->
                                    publish(
                                            new UnitChanged.UnitMerged(
                                                    s.predecessor(), s.successor(), on)));
        }
    }

    private void announceSplit(Succession part, LocalDate on) {
        publish(
                new UnitChanged.UnitSplit(
                        part.predecessor(), part.successor(), part.continues(), on));
    }

    private void publish(UnitChanged event) {
        events.publishEvent(event);
    }

    /// The trail keeps identifiers of one shape; an agency's number stands in the lower half.
    private static List<UUID> ids(Stream<AgencyId> units) {
        return units.map(unit -> new UUID(0, unit.value())).toList();
    }

    private AgencyHistory history() {
        return copies.get(Part.AGENCIES, AgencyHistory.class, repository::history);
    }
}
