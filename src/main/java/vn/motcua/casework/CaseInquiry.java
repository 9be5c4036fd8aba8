package vn.motcua.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.deadline.ClockEvent;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.casework.deadline.DeadlineProof;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Post;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeLimit;

/// Reading cases: worklists, one case with all it holds, the proof of its due date. Whatever shows
/// a person's data writes the audit entry in the same transaction.
@Service
@Transactional
public class CaseInquiry {

    /// What fits two screens: every line is a look at somebody's case, and recorded as one.
    private static final int PAGE = 25;

    private final CaseRepository cases;
    private final DossierRepository dossiers;
    private final WorklistRepository worklists;
    private final Entitlement entitlement;
    private final PossibleCommands possible;
    private final Organisation organisation;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;
    private final CaseworkSettings settings;

    CaseInquiry(
            CaseRepository cases,
            DossierRepository dossiers,
            WorklistRepository worklists,
            Entitlement entitlement,
            PossibleCommands possible,
            Organisation organisation,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock,
            CaseworkSettings settings) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.worklists = worklists;
        this.entitlement = entitlement;
        this.possible = possible;
        this.organisation = organisation;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /// The state of a case, without personal data.
    ///
    /// @throws NotFound if there is none or the actor may not know of it
    public Case get(Actor actor, CaseCode code) {
        var file = cases.find(code).orElseThrow(() -> new NotFound("case"));
        entitlement.demandSight(actor, file);
        return file;
    }

    public Case get(Actor actor, CaseId id) {
        var file = cases.find(id).orElseThrow(() -> new NotFound("case"));
        entitlement.demandSight(actor, file);
        return file;
    }

    /// A case with all it holds. Two round trips and the audit entry.
    public Opened open(Actor actor, CaseCode code) {
        var file = get(actor, code);
        var purpose = entitlement.isApplicant(actor, file) ? "own-case" : Casework.PURPOSE;
        audit.read(actor, purpose, Subject.of("case", file.id().value()));
        return new Opened(file, dossiers.get(file.id()));
    }

    /// What lies on the actor's desks, most urgent first, with one audit entry for the list.
    public List<CaseRow> worklist(Actor actor, WorklistFilter filter) {
        var desks = organisation.subtree(desks(actor));
        if (desks.isEmpty()) {
            return List.of();
        }
        var queues = filter.queue() == null ? queues(actor) : Set.of(filter.queue());
        var at = clock.instant();
        var found =
                worklists.find(
                        new WorklistRepository.Asked(
                                desks,
                                queues,
                                actor.account(),
                                filter,
                                at,
                                at.plus(settings.atRisk())),
                        PAGE + 1);
        audit.list(
                actor,
                "worklist",
                new Subject("case", found.stream().limit(PAGE).map(CaseRow::id).toList()));
        return found;
    }

    /// How much of the worklist waits for the actor as the holder of one of these roles: numbers
    /// alone, which nobody's data can be told from.
    public List<Pile> piles(Actor actor, Set<Role> roles) {
        var held =
                actor.posts().stream()
                        .map(Post::role)
                        .filter(roles::contains)
                        .map(Role::code)
                        .collect(Collectors.toUnmodifiableSet());
        return held.isEmpty()
                ? List.of()
                : worklists.piles(organisation.subtree(desks(actor)), held);
    }

    /// How many a page of a list has; one more row than that means there is a next page.
    public static int pageSize() {
        return PAGE;
    }

    /// How long before its due moment a case counts as at risk.
    public Duration atRisk() {
        return settings.atRisk();
    }

    /// Cases of the units the actor may look into, newest first.
    public List<CaseRow> ofUnits(Actor actor, CaseFilter filter) {
        var units = organisation.subtree(actor.agenciesWith(Entitlement.READ));
        var asked = filter.unit() == null ? units : within(units, filter.unit());
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = worklists.ofUnits(asked, filter);
        audit.list(
                actor,
                "case-list",
                new Subject("case", filter.slice(found).rows().stream().map(CaseRow::id).toList()));
        return found;
    }

    /// The actor's own cases as an applicant, newest first.
    public List<CaseRow> own(Actor actor) {
        return own(actor, null).rows();
    }

    /// A page of them.
    ///
    /// @param before where the page before ended, or null for the first
    public CaseFilter.Slice own(Actor actor, CaseFilter.@Nullable Before before) {
        var found = worklists.ofAccount(actor.account(), before, PAGE + 1);
        var slice = new CaseFilter(null, null, null, null, null, before, PAGE + 1).slice(found);
        audit.list(
                actor,
                "own-case",
                new Subject("case", slice.rows().stream().map(CaseRow::id).toList()));
        return slice;
    }

    /// Every day from the start of the clock to the due date, counted or not, and why; null when
    /// the clock never started.
    public @Nullable DeadlineProof proof(Case file) {
        return switch (file.clock()) {
            case CaseClock.Started(var limit, var basis, _) ->
                    clocks.of(limit, basis, file.filing().receivingUnit()).prove(events(file));
            case CaseClock.Over(var limit, var basis, _) ->
                    clocks.of(limit, basis, file.filing().receivingUnit()).prove(events(file));
            default -> null;
        };
    }

    /// The same from a case that lies open, without asking the database again.
    public @Nullable DeadlineProof proof(Opened opened) {
        var file = opened.file();
        return switch (file.clock()) {
            case CaseClock.Started(var limit, var basis, _) -> proof(opened, limit, basis);
            case CaseClock.Over(var limit, var basis, _) -> proof(opened, limit, basis);
            default -> null;
        };
    }

    private DeadlineProof proof(Opened opened, TimeLimit limit, CaseClock.Basis basis) {
        var unit = opened.file().filing().receivingUnit();
        return clocks.of(limit, basis, unit).prove(opened.dossier().clockEvents());
    }

    private List<ClockEvent> events(Case file) {
        return worklists.clockEvents(file.id());
    }

    /// Whether the case is late now, or was when it ended.
    public boolean isLate(Case file) {
        var end = file.finished() == null ? clock.instant() : file.finished();
        return file.clock().due().map(due -> end.isAfter(due)).orElse(false);
    }

    /// What the actor may do to the case as it stands: codes of commands, the usual next ones
    /// first.
    public Set<String> possible(Actor actor, Case file) {
        return possible.of(actor, file);
    }

    /// How a line of a list stands against its due moment.
    public Timing timing(CaseRow row) {
        return row.clock().equals("stopped") ? Timing.STOPPED : timing(row.due(), row.finished());
    }

    /// How a case stands against its due moment.
    public Timing timing(Case file) {
        return file.clock() instanceof CaseClock.Started(_, _, ClockState.Stopped _)
                ? Timing.STOPPED
                : timing(file.clock().due().orElse(null), file.finished());
    }

    /// How a case stands that is due and was finished then.
    public Timing timing(@Nullable Instant due, @Nullable Instant finished) {
        return Timing.of(due, finished, clock.instant(), settings.atRisk());
    }

    /// Who read or changed a case, newest first, for those who look into what happened.
    ///
    /// @param before number of the entry at which the page before ended, or null for the first
    /// @throws NotFound if there is no such case or the actor may not know of it
    /// @throws NotAnInspector without the right to read the trail
    public AuditTrail.Slice trail(Actor actor, CaseCode code, @Nullable Long before) {
        var file = get(actor, code);
        if (!entitlement.inspects(actor, file)) {
            throw new NotAnInspector();
        }
        audit.read(actor, "inspection", Subject.of("case", file.id().value()));
        return audit.about(file.id().value(), before);
    }

    /// Whether the actor may see who read and changed a case.
    public boolean inspects(Actor actor, Case file) {
        return entitlement.inspects(actor, file);
    }

    /// Whether the actor's posts would allow a command, whatever the state of the case.
    public boolean may(Actor actor, Case file, Command command) {
        return entitlement.may(actor, file, command);
    }

    private Set<AgencyId> within(Set<AgencyId> units, AgencyId asked) {
        var below = organisation.subtree(List.of(asked));
        return below.stream().filter(units::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<AgencyId> desks(Actor actor) {
        return actor.agenciesWith(Entitlement.READ);
    }

    private static Collection<String> queues(Actor actor) {
        var own =
                actor.posts().stream()
                        .map(p -> p.role().code())
                        .collect(Collectors.toUnmodifiableSet());
        var looksOn =
                actor.posts().stream()
                        .anyMatch(p -> p.role() == Role.LEADER || p.role() == Role.INSPECTOR);
        return looksOn ? Set.of() : own;
    }

    /// A case and what it holds.
    public record Opened(Case file, Dossier dossier) {}
}
