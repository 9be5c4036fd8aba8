package vn.motcua.indicators.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.SealingKey;

/// Where a period is drafted, put before its units, approved and so published. One drafts, another
/// approves; what was approved are the very rows that were shown.
@Service
public class IndexDesk {

    /// Who may draft, and who may approve.
    public static final String EDIT = "index:edit";

    public static final String APPROVE = "index:approve";

    private final DraftRepository drafts;
    private final PublicationRepository editions;
    private final EditionFormulas formulas;
    private final CorrectionRepository corrections;
    private final ConfirmationRepository confirmations;
    private final Province province;
    private final Organisation organisation;
    private final SealingKey key;
    private final PublicationNews news;
    private final Clock clock;

    IndexDesk(
            DraftRepository drafts,
            PublicationRepository editions,
            EditionFormulas formulas,
            CorrectionRepository corrections,
            ConfirmationRepository confirmations,
            Province province,
            Organisation organisation,
            SealingKey key,
            PublicationNews news,
            Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.formulas = formulas;
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.province = province;
        this.organisation = organisation;
        this.key = key;
        this.news = news;
        this.clock = clock;
    }

    public List<IndexDraft> open() {
        return drafts.open();
    }

    /// Whether somebody drafted a period before, whatever became of it.
    public boolean wasDrafted(Period period) {
        return drafts.anyOf(period);
    }

    public IndexDraft get(int id) {
        return drafts.find(id).orElseThrow(() -> new NotFound("draft"));
    }

    /// The rows of a draft.
    public ScoreSheet sheet(IndexDraft draft) {
        return ScoreSheet.parse(
                drafts.content(draft.id()).orElseThrow(() -> new NotFound("draft")),
                province.formulas());
    }

    /// Drafts a period that has ended: its first publication, or a restatement with its reason.
    @Transactional
    public int draft(Actor actor, Period period, String reason) {
        return draft(actor, period, reason, clock.instant());
    }

    /// As at a moment that is told: a demonstration tells the past.
    @Transactional
    public int draft(Actor actor, Period period, String reason, Instant at) {
        province.require(actor, EDIT);
        if (period.kind() == Period.Kind.DAY || !period.last().isBefore(organisation.today())) {
            throw PublicationRefused.periodOpen(period);
        }
        var before = editions.of(period);
        var sheet = province.now(period, before.size() + 1);
        if (sheet.units().isEmpty()) {
            throw PublicationRefused.periodOpen(period);
        }
        if (!before.isEmpty()) {
            requireRestatement(before.getFirst(), sheet, reason);
        }
        return drafts.add(
                        period,
                        sheet.edition(),
                        before.isEmpty() ? "" : reason.strip(),
                        actor.account(),
                        at,
                        sheet.text())
                .orElseThrow(() -> PublicationRefused.draftOpen(period));
    }

    private void requireRestatement(Edition last, ScoreSheet sheet, String reason) {
        if (reason.isBlank()) {
            throw PublicationRefused.reasonMissing(sheet.period());
        }
        var published =
                ScoreSheet.parse(
                        editions.content(last.period(), last.number()).orElseThrow(),
                        province.formulas());
        if (published.differing(sheet).isEmpty()) {
            throw PublicationRefused.nothingChanged(sheet.period());
        }
    }

    /// Computes it again from what is known now. Units whose figures come out otherwise have not
    /// confirmed these.
    @Transactional
    public void recompute(Actor actor, int id, int version) {
        var draft = held(actor, EDIT, id, version);
        var sheet = province.now(draft.period(), draft.edition());
        var now = clock.instant();
        var others = Set.copyOf(sheet(draft).differing(sheet));
        var units =
                province.units(draft.period()).stream()
                        .filter(unit -> others.contains(unit.code()))
                        .map(Agency::id)
                        .toList();
        confirmations.overtake(id, units, now);
        drafts.recompute(draft, actor.account(), now, sheet.text());
    }

    @Transactional
    public void discard(Actor actor, int id, int version) {
        drafts.end(held(actor, EDIT, id, version), IndexDraft.State.DISCARDED);
    }

    /// Puts the figures before the units, who may ask for corrections for some working days, and
    /// tells their heads.
    @Transactional
    public void send(Actor actor, int id, int version) {
        if (send(actor, id, version, clock.instant())) {
            news.sent(get(id));
        }
    }

    /// As at a moment that is told: a demonstration tells the past, of which nobody is told today.
    ///
    /// @return whether it was not sent before
    @Transactional
    public boolean send(Actor actor, int id, int version, Instant at) {
        var draft = held(actor, EDIT, id, version);
        if (draft.sent() != null) {
            return false;
        }
        var root = actor.agenciesWith(EDIT).iterator().next();
        var days = province.correctionDays(draft.period()).orElse(0);
        drafts.send(draft, at, organisation.calendar(root).workingDayAfter(dayOf(at), days));
        return true;
    }

    /// Whether a draft has yet to be put before the units.
    public boolean mustBeSent(IndexDraft draft) {
        return draft.sent() == null && province.correctionDays(draft.period()).isPresent();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /// Approves what was shown and publishes it: seals the rows, keeps them for good, and tells the
    /// heads of the units.
    @Transactional
    public Edition approve(Actor actor, int id, int version) {
        var edition = approve(actor, id, version, clock.instant());
        news.published(edition);
        return edition;
    }

    /// As at a moment that is told: a demonstration tells the past, of which nobody is told today.
    @Transactional
    public Edition approve(Actor actor, int id, int version, Instant at) {
        var draft = held(actor, APPROVE, id, version);
        if (draft.draftedBy().equals(actor.account())) {
            throw PublicationRefused.fourEyes(id);
        }
        if (mustBeSent(draft)) {
            throw PublicationRefused.unsent(id);
        }
        if (draft.correctable(dayOf(at)) || corrections.anyOpen(id)) {
            throw PublicationRefused.correctionsOpen(id);
        }
        var content = drafts.content(id).orElseThrow();
        var sheet = ScoreSheet.parse(content, province.formulas());
        var edition =
                new Edition(
                        draft.period(),
                        draft.edition(),
                        draft.reason(),
                        sheet.formula(),
                        draft.draftedBy(),
                        draft.drafted(),
                        actor.account(),
                        at,
                        key.seal(content.getBytes(StandardCharsets.UTF_8)),
                        key.publicKey());
        editions.add(edition, content, province.totals(sheet));
        formulas.keep(sheet);
        drafts.end(draft, IndexDraft.State.PUBLISHED);
        return edition;
    }

    /// The draft as it was shown, held until the end; whoever comes second is told.
    private IndexDraft held(Actor actor, String authority, int id, int version) {
        province.require(actor, authority);
        var draft = drafts.lock(id).orElseThrow(() -> new NotFound("draft"));
        if (draft.state() != IndexDraft.State.OPEN || draft.version() != version) {
            throw PublicationRefused.draftChanged(id);
        }
        return draft;
    }
}
