package vn.motcua.directive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.directive.TaskCountRepository.Which;
import vn.motcua.directive.TaskListRepository.Then;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The programme's plan (chỉ đạo, điều hành): tasks are assigned, done and decided on here.
@Service
@Transactional
public class Directives {

    private final TaskDesk desk;
    private final ProgrammeRepository programmes;
    private final TaskRepository tasks;
    private final TaskCountRepository counts;
    private final TaskRights rights;
    private final DirectiveSettings settings;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Directives(
            TaskDesk desk,
            ProgrammeRepository programmes,
            TaskRepository tasks,
            TaskCountRepository counts,
            TaskRights rights,
            DirectiveSettings settings,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.tasks = tasks;
        this.counts = counts;
        this.rights = rights;
        this.settings = settings;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// Gives a task to its head, who is told of it.
    ///
    /// @return its number; for a key that was used before, the task of then
    /// @throws TaskUnclear if one of the six clarities is missing
    /// @throws TaskRefused if it does not fit (no such group, a head who is none)
    /// @throws TaskNotEntitled if the actor may not assign to the unit that leads, or directs no
    ///   programme into which a task without one above it is put
    public TaskId assign(NewTask task, Actor actor) {
        return desk.assign(List.of(task), actor, TaskDesk.Moment.now(clock.instant())).getFirst();
    }

    /// Whether the actor may give tasks to a unit.
    @Transactional(readOnly = true)
    public boolean mayAssign(Actor actor, AgencyId lead) {
        return rights.mayEdit(actor, lead);
    }

    /// Whether the actor may put tasks of its own into a programme: who directs it may.
    @Transactional(readOnly = true)
    public boolean mayDirect(Actor actor, Programme programme) {
        return rights.mayEdit(actor, programme.owner());
    }

    /// The programmes into which the actor may put tasks; those that have ended only where all
    /// have. The newest first.
    @Transactional(readOnly = true)
    public List<Programme> directed(Actor actor) {
        var own = programmes.all().stream().filter(p -> mayDirect(actor, p)).toList();
        var today = organisation.today();
        var alive = own.stream().filter(p -> !p.last().isBefore(today)).toList();
        return alive.isEmpty() ? own : alive;
    }

    /// Does one thing to a task.
    ///
    /// @param version the version the actor saw; another one in the meantime wins
    /// @return the task afterwards; also when this very step was taken before by the actor
    /// @throws NotFound if the actor may not know of the task
    /// @throws TaskNotEntitled if they may not do this
    /// @throws TaskRefused if it does not fit where the task stands, or somebody was faster
    public Task act(Actor actor, TaskId id, int version, TaskCommand command) {
        return desk.act(actor, id, version, command, TaskDesk.Moment.now(clock.instant()));
    }

    /// @throws NotFound if there is none, or the actor may not know of it
    @Transactional(readOnly = true)
    public Task get(Actor actor, TaskId id) {
        var task = tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
        rights.demandSight(actor, task);
        return task;
    }

    /// How the plan of a programme stood at the end of a day, counted from the history of its
    /// tasks.
    @Transactional(readOnly = true)
    public PlanCounts counts(String programme, LocalDate day) {
        return counts.counts(programme, Which.ALL, Then.endOf(day), settings.soon());
    }

    /// The same of those of its tasks that were given by the end of an earlier day: what is added
    /// to a plan after the time that is looked back on is no part of it.
    @Transactional(readOnly = true)
    public PlanCounts counts(String programme, LocalDate day, LocalDate given) {
        return counts.counts(
                programme, new Which(null, null, given), Then.endOf(day), settings.soon());
    }

    /// Every programme, the newest first.
    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return programmes.all();
    }

    /// The programme that goes on today, or the one that went on last. What a part of the province
    /// directs by itself comes only where the province directs nothing.
    @Transactional(readOnly = true)
    public Optional<Programme> current() {
        return goingOn(organisation.today());
    }

    /// The same of another day.
    @Transactional(readOnly = true)
    public Optional<Programme> goingOn(LocalDate day) {
        var begun = programmes.all().stream().filter(p -> !p.first().isAfter(day)).toList();
        var whole =
                begun.stream().filter(p -> organisation.get(p.owner()).parent() == null).toList();
        return latest(whole, day).or(() -> latest(begun, day));
    }

    /// The programme that goes on today and that a unit, or else the nearest one above it, directs
    /// by itself; otherwise that of the province. A unit that is no more has that of the one that
    /// goes on for it.
    @Transactional(readOnly = true)
    public Optional<Programme> current(AgencyId unit) {
        var today = organisation.today();
        var running = new HashMap<AgencyId, Programme>();
        programmes.all().stream()
                .filter(p -> !p.first().isAfter(today) && !p.last().isBefore(today))
                .forEach(p -> running.putIfAbsent(organisation.currentSuccessor(p.owner()), p));
        AgencyId at = organisation.currentSuccessor(unit);
        while (at != null) {
            var own = running.get(at);
            if (own != null) {
                return Optional.of(own);
            }
            at = organisation.get(at).parent();
        }
        return current();
    }

    /// @param begun the newest first
    private static Optional<Programme> latest(List<Programme> begun, LocalDate today) {
        return begun.stream()
                .filter(p -> !p.last().isBefore(today))
                .findFirst()
                .or(() -> begun.stream().findFirst());
    }

    @Transactional(readOnly = true)
    public Optional<Programme> programme(String code) {
        return programmes.all().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /// Enters a programme; the very same again changes nothing, but that its document is kept where
    /// there was none.
    ///
    /// @throws TaskNotEntitled if the actor may not edit for the unit that directs it
    /// @throws TaskRefused if another one has its code, or its document is not there
    public void enter(NewProgramme programme, Actor actor) {
        if (!rights.mayEdit(actor, programme.owner())) {
            throw new TaskNotEntitled("enter a programme");
        }
        var document = programme.document();
        if (document != null && programmes.document(document).isEmpty()) {
            throw new TaskRefused("document-unknown", document.toString());
        }
        if (programmes.insert(programme, actor.account(), clock.instant())) {
            audit.manage(actor, "enter-programme", Subject.of("programme", subject(programme)));
        } else if (!programmes.has(programme)) {
            throw new TaskRefused("programme-entered", programme.code() + " is another one");
        } else if (document != null && programmes.fillIn(programme.code(), document)) {
            audit.manage(actor, "enter-document", Subject.of("programme", subject(programme)));
        }
    }

    /// The audit trail knows things by identifiers: a programme by that of its code.
    private static UUID subject(NewProgramme programme) {
        return UUID.nameUUIDFromBytes(
                ("programme/" + programme.code()).getBytes(StandardCharsets.UTF_8));
    }

    /// The five utility groups, which every programme entered here has.
    @Transactional(readOnly = true)
    public List<Programme.Group> utilityGroups() {
        return programmes.groups(NewProgramme.UTILITY_GROUPS);
    }

    /// Enters a document that directs.
    ///
    /// @throws TaskRefused if one of that number and day is there
    public DirectiveDocument enter(DirectiveDocument document, Actor actor) {
        if (!actor.may(TaskRights.EDIT) && actor.kind() != Actor.Kind.OPERATOR) {
            throw new TaskNotEntitled("enter a document");
        }
        if (!programmes.insert(document, actor.account(), clock.instant())) {
            throw new TaskRefused("document-entered", document.number() + " of that day is there");
        }
        return document;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<DirectiveDocument> documents() {
        return programmes.documents();
    }

    @Transactional(readOnly = true)
    public Optional<DirectiveDocument> document(UUID id) {
        return programmes.document(id);
    }
}
