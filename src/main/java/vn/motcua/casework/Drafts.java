package vn.motcua.casework;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.ReaderLanguage;

/// Applications being prepared, from the first step to the filing: by citizens online, and by
/// officers who type the answers of the person in front of them.
@Service
@Transactional
public class Drafts {

    private static final String PURPOSE = "own-draft";
    private static final int PAGE = 50;

    private final DraftRepository drafts;
    private final Intake intake;
    private final CaseRepository cases;
    private final Catalogue catalogue;
    private final Forms forms;
    private final ApplicantRules rules;
    private final DraftFiles files;
    private final AuditTrail audit;
    private final CaseworkSettings settings;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            Intake intake,
            CaseRepository cases,
            Catalogue catalogue,
            Forms forms,
            ApplicantRules rules,
            DraftFiles files,
            AuditTrail audit,
            CaseworkSettings settings,
            Clock clock) {
        this.drafts = drafts;
        this.intake = intake;
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.rules = rules;
        this.files = files;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// Starts a draft; the same id starts it once.
    public Draft start(Actor actor, ProcedureVersion procedure, UUID id) {
        var now = clock.instant();
        var form = forms.get(forms.keyFor(procedure.code()));
        var fresh =
                new Draft(
                        id,
                        actor.account(),
                        1,
                        procedure.id(),
                        procedure.code(),
                        Answers.none(form),
                        Draft.Plan.EMPTY,
                        now,
                        now.plus(settings.draftsExpireAfter()),
                        null);
        drafts.insert(fresh, now);
        return get(actor, id);
    }

    /// @throws NotFound if there is none of the actor's with this id, or it has expired
    public Draft get(Actor actor, UUID id) {
        var draft =
                drafts.find(id, actor.account())
                        .filter(d -> d.expires().isAfter(clock.instant()))
                        .orElseThrow(() -> new NotFound("draft"));
        audit.read(actor, PURPOSE, Subject.of("draft", id));
        return draft;
    }

    /// The actor's newest.
    public List<Draft> own(Actor actor) {
        return own(actor, null).drafts();
    }

    /// A page of the actor's drafts, the last touched first.
    ///
    /// @param before where the page before ended, or null for the first
    public Slice own(Actor actor, @Nullable Before before) {
        var found = drafts.of(actor.account(), clock.instant(), before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        audit.list(actor, PURPOSE, new Subject("draft", shown.stream().map(Draft::id).toList()));
        var last = found.size() > PAGE ? shown.getLast() : null;
        return new Slice(
                shown, last == null ? null : new Before(last.touched(), last.id()).cursor());
    }

    /// A page of a list.
    ///
    /// @param next cursor of the page that follows, or null on the last
    public record Slice(List<Draft> drafts, @Nullable String next) {}

    /// Keeps what was typed, complete or not.
    ///
    /// @throws StaleDraft if it was changed elsewhere since it was read
    public Draft save(Actor actor, Draft changed) {
        if (!changed.account().equals(actor.account())) {
            throw new NotFound("draft");
        }
        var now = clock.instant();
        var kept =
                new Draft(
                        changed.id(),
                        changed.account(),
                        changed.version(),
                        changed.procedureVersion(),
                        changed.procedureCode(),
                        changed.answers(),
                        changed.plan(),
                        now,
                        now.plus(settings.draftsExpireAfter()),
                        null);
        if (!drafts.update(kept, now)) {
            throw new StaleDraft();
        }
        audit.change(actor, PURPOSE, Subject.of("draft", changed.id()));
        return drafts.find(changed.id(), actor.account()).orElseThrow();
    }

    /// Files a draft, once: whoever sends it again gets the case it became, without the secret.
    ///
    /// @throws FilingRefused if it cannot be filed so; `draft-incomplete` when something is missing
    public Outcome file(Actor actor, UUID id) {
        var draft = drafts.lock(id, actor.account()).orElseThrow(() -> new NotFound("draft"));
        if (draft.filedAs() != null) {
            return new Outcome(cases.find(draft.filedAs()).orElseThrow(), Optional.empty());
        }
        var filed = intake.file(actor, newCase(actor, draft));
        drafts.markFiled(id, filed.file().id());
        return new Outcome(filed.file(), Optional.of(filed.token()));
    }

    /// The case a draft became.
    public Optional<Case> filedAs(Draft draft) {
        return draft.filedAs() == null ? Optional.empty() : cases.find(draft.filedAs());
    }

    public void discard(Actor actor, UUID id) {
        var draft = get(actor, id);
        if (draft.filedAs() == null) {
            files.dropAll(draft);
            drafts.delete(id, actor.account());
        }
    }

    /// Removes drafts nobody touched for the configured time.
    public void expire() {
        var now = clock.instant();
        drafts.expired(now).forEach(files::dropAll);
        drafts.deleteExpired(now);
    }

    private NewCase newCase(Actor actor, Draft draft) {
        var plan = draft.plan();
        var form = forms.of(draft.answers());
        if (plan.unit() == null
                || plan.filedBy() == null
                || plan.applicant() == null
                || plan.channel() == null && !rules.check(plan.applicant()).isEmpty()
                || !forms.check(form, draft.answers()).isEmpty()) {
            throw new FilingRefused("draft-incomplete", "Something is missing in the draft");
        }
        var settled = forms.settle(form, draft.answers());
        return new NewCase(
                catalogue.version(draft.procedureVersion()),
                plan.channel() == null ? Channel.ONLINE : plan.channel(),
                requireNonNull(plan.filedBy()),
                AgencyId.of(requireNonNull(plan.unit())),
                actor.isCitizen() ? actor.account() : null,
                requireNonNull(plan.applicant()).writtenTo(ReaderLanguage.current()),
                new NewCase.Content(settled.form(), settled.version(), settled.toJson()),
                plan.papers());
    }

    /// What became of a draft; the secret of the receipt only the first time.
    public record Outcome(Case file, Optional<TrackingToken> token) {}
}
