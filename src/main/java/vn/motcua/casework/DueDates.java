package vn.motcua.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseClock.Basis;
import vn.motcua.casework.CaseClock.Started;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.CalendarImpact;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;

/// What a change of a working calendar does to the due dates of open cases: shown before it is
/// made, then moved or kept as the editor decides. A moved date is an event of the case, and the
/// applicant is told.
@Service
@Transactional
class DueDates implements CalendarImpact {

    private static final int SHOWN = 50;

    private final CaseRepository cases;
    private final CaseClocks clocks;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Clock clock;

    DueDates(
            CaseRepository cases,
            CaseClocks clocks,
            Catalogue catalogue,
            Organisation organisation,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Impact preview(Proposal proposal) {
        var open = cases.withClock(proposal.units());
        var moving = new ArrayList<Moving>();
        for (var file : open) {
            moved(file, proposal).ifPresent(next -> moving.add(moving(file, next.due())));
        }
        moving.sort(Comparator.comparing(Moving::before));
        return new Impact(open.size(), moving.size(), moving.stream().limit(SHOWN).toList());
    }

    @Override
    public void move(Proposal proposal, Actor by) {
        var now = clock.instant();
        for (var file : cases.withClock(proposal.units())) {
            recounted(file, proposal).ifPresent(next -> store(file, next, by, now));
        }
    }

    /// Every clock names the calendar it is counted by, so there is nothing to do.
    @Override
    public void keep(Proposal proposal, Actor by) {}

    private void store(Case file, CaseClock next, Actor by, Instant now) {
        var route = catalogue.version(file.filing().procedureVersion()).route();
        var after = file.recounted(next).atVersion(file.version() + 1);
        var happening = new Happening("recount", by, now, file.state(), after, null, null);
        cases.move(file, after, Desk.of(after, route), List.of(happening));
    }

    /// The clock by the new calendar; empty when the due date stays.
    private Optional<CaseClock> recounted(Case file, Proposal proposal) {
        var unit = file.filing().receivingUnit();
        return file.clock() instanceof Started(var limit, var basis, _)
                ? moved(file, proposal)
                        .map(counted ->
                                new Started(
                                        limit,
                                        new Basis(basis.rule(), organisation.calendarVersion(unit)),
                                        counted))
                : Optional.empty();
    }

    /// A running clock that the change gives another due date. The same case is counted by the
    /// calendar before and after: a date that was promised and kept when an earlier change was made
    /// is not moved by a later one that does not concern it. Hours of a season that begin while a
    /// case is open move nothing when the season comes: each day was counted by its own hours from
    /// the start. A stopped clock has no due date that could move: it takes the new calendar when
    /// it goes on.
    private Optional<Running> moved(Case file, Proposal proposal) {
        if (!(file.clock() instanceof Started(var limit, var basis, Running running))) {
            return Optional.empty();
        }
        var unit = file.filing().receivingUnit();
        var before = clocks.of(limit, basis, proposal.before().apply(unit)).recount(running);
        var after = clocks.of(limit, basis, proposal.after().apply(unit)).recount(running);
        return after.due().equals(before.due()) || after.due().equals(running.due())
                ? Optional.empty()
                : Optional.of(after);
    }

    private static Moving moving(Case file, Instant next) {
        return new Moving(
                file.code().value(),
                file.filing().receivingUnit(),
                file.clock().due().orElseThrow(),
                next);
    }
}
