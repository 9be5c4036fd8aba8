package vn.motcua.indicators.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;

/// What of the index waits for somebody: drafts to approve, corrections to answer, figures to look
/// through before the time for corrections ends.
@Component
class IndexWaiting implements WaitingSource {

    private final IndexDesk desk;
    private final Corrections corrections;
    private final Confirmations confirmations;
    private final Province province;
    private final Organisation organisation;

    IndexWaiting(
            IndexDesk desk,
            Corrections corrections,
            Confirmations confirmations,
            Province province,
            Organisation organisation) {
        this.desk = desk;
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.province = province;
        this.organisation = organisation;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (province.may(actor, IndexDesk.EDIT)) {
            answers(waiting);
        }
        if (province.may(actor, IndexDesk.APPROVE)) {
            approvals(actor, waiting);
        }
        if (actor.may(Corrections.CORRECT)) {
            notices(actor, waiting);
        }
        return waiting;
    }

    private void answers(List<Waiting> waiting) {
        var open = corrections.open().size();
        if (open > 0) {
            waiting.add(
                    new Waiting(
                            "index.waiting.answers",
                            List.of(Integer.toString(open)),
                            "/index/corrections",
                            null));
        }
    }

    private void approvals(Actor actor, List<Waiting> waiting) {
        for (var draft : desk.open()) {
            if (!draft.draftedBy().equals(actor.account())
                    && !desk.mustBeSent(draft)
                    && !draft.correctable(organisation.today())) {
                waiting.add(
                        new Waiting(
                                "index.waiting.approval",
                                List.of(PeriodWords.of(draft.period())),
                                "/index/desk/" + draft.id(),
                                null));
            }
        }
    }

    /// A line per draft and unit that has not said whether its figures are right. Units are those
    /// of the draft's time: whoever goes on for one that has ended speaks for it.
    private void notices(Actor actor, List<Waiting> waiting) {
        var own = organisation.withPredecessors(actor.agenciesWith(Corrections.CORRECT));
        for (var draft : corrections.sent()) {
            if (draft.correctable(organisation.today())) {
                var confirmed =
                        confirmations.of(draft.id()).stream().map(Confirmation::unit).toList();
                province.units(draft.period()).stream()
                        .filter(unit -> own.contains(unit.id()) && !confirmed.contains(unit.id()))
                        .map(unit -> notice(draft, unit))
                        .forEach(waiting::add);
            }
        }
    }

    private static Waiting notice(IndexDraft draft, Agency unit) {
        return new Waiting(
                "index.waiting.notice",
                List.of(PeriodWords.of(draft.period()), unit.name()),
                "/index/drafts/%d/%s".formatted(draft.id(), unit.code()),
                end(draft.correctionsUntil()));
    }

    /// The end of a day.
    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null
                ? null
                : WorkingCalendar.instant(day.plusDays(1).atStartOfDay()).minusSeconds(60);
    }
}
