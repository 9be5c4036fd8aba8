package vn.motcua.directive.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.course.UnitNews;
import vn.motcua.directive.need.Need.Asked;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Needs: registered by a unit's head or by those who edit the programme, put together by the
/// finance department, which sees those of every unit beside it, granted or refused by those who
/// decide, and confirmed by the unit when they are there.
@Service
@Transactional
public class Needs {

    private static final List<String> OF_FINANCE = List.of(Reach.REPORT, Reach.EDIT, Reach.DECIDE);

    private final NeedRepository needs;
    private final Courses courses;
    private final Reach reach;
    private final Organisation organisation;
    private final NeedSettings settings;
    private final UnitNews news;

    Needs(
            NeedRepository needs,
            Courses courses,
            Reach reach,
            Organisation organisation,
            NeedSettings settings,
            UnitNews news) {
        this.needs = needs;
        this.courses = courses;
        this.reach = reach;
        this.organisation = organisation;
        this.settings = settings;
        this.news = news;
    }

    /// Asks for something. The same identifier twice is one line.
    public void register(NeedId id, Asked asked, By by) {
        demandUnit(asked.unit(), by);
        if (needs.insert(id, asked, by)) {
            courses.note(id.value(), by, "register-need", "");
        }
    }

    /// Puts together all that is registered for a year. Done twice it changes nothing more.
    ///
    /// @return how many lines were new
    public int consolidate(int year, By by) {
        if (!isFinance(by.actor())) {
            throw StepRefused.notYours("consolidate");
        }
        var registered = needs.registered(year);
        for (var need : registered) {
            needs.update(need.consolidate(by.at()));
            courses.note(need.id().value(), by, "consolidate", "");
        }
        return registered.size();
    }

    /// Grants it, in full or in part.
    public void grant(NeedId id, int version, Grant grant, By by) {
        var need = decided(id, version, by);
        needs.update(need.grant(by.at(), grant));
        courses.note(id.value(), by, "grant", grant.decision());
        tell(need, "granted", grant.decision(), by);
    }

    public void refuse(NeedId id, int version, String reason, By by) {
        var need = decided(id, version, by);
        needs.update(need.refuse(by.at(), reason));
        courses.note(id.value(), by, "refuse", reason);
        tell(need, "refused", "", by);
    }

    /// The unit that asked; why it was refused is free text and read in the program alone.
    private void tell(Need need, String outcome, String decision, By by) {
        var message =
                new UnitNews.Message(
                        "programme.notice.need." + outcome,
                        List.of(need.asked().item(), decision),
                        "/programme/needs/" + need.id(),
                        "need/%s/%s".formatted(need.id(), outcome));
        news.tell(List.of(need.asked().unit()), message, by);
    }

    private Need decided(NeedId id, int version, By by) {
        var need = get(by.actor(), id);
        reach.demand(by.actor(), Reach.DECIDE, need.asked().unit());
        return current(need, version);
    }

    /// The unit has it.
    public void deliver(NeedId id, int version, LocalDate day, String receipt, By by) {
        var need = get(by.actor(), id);
        demandUnit(need.asked().unit(), by);
        needs.update(current(need, version).deliver(by.at(), day, receipt));
        courses.note(id.value(), by, "deliver", receipt);
    }

    private static Need current(Need need, int version) {
        if (need.version() != version) {
            throw StepRefused.stale(need.id());
        }
        return need;
    }

    private void demandUnit(AgencyId unit, By by) {
        if (!mayAsk(by.actor(), unit)) {
            throw StepRefused.notYours(Reach.REPORT);
        }
    }

    /// Whether the actor speaks for a unit.
    public boolean mayAsk(Actor actor, AgencyId unit) {
        return reach.covers(actor, Reach.REPORT, unit) || reach.covers(actor, Reach.EDIT, unit);
    }

    /// Whether the actor works for the finance department: to read there, as inspectors do, is not
    /// enough.
    public boolean isFinance(Actor actor) {
        return finance()
                .filter(unit ->
                        OF_FINANCE.stream()
                                .anyMatch(a -> actor.agenciesWith(a).contains(unit.id())))
                .isPresent();
    }

    private java.util.Optional<Agency> finance() {
        return organisation.byCode(settings.financeUnit(), organisation.today());
    }

    /// The finance department sees the needs of all units below the one it is itself below.
    private Set<AgencyId> sight(Actor actor) {
        return finance()
                .filter(_ -> isFinance(actor))
                .map(Agency::parent)
                .map(province -> organisation.subtree(List.of(province)))
                .orElseGet(() -> reach.of(actor, Reach.READ));
    }

    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public Need get(Actor actor, NeedId id) {
        return needs.find(id)
                .filter(n -> sight(actor).contains(n.asked().unit()))
                .orElseThrow(() -> new NotFound("need"));
    }

    /// A page of the lines in sight, in the order of their numbers.
    @Transactional(readOnly = true)
    public List<Need> list(Actor actor, NeedFilter filter, int after, int limit) {
        return needs.list(sight(actor), filter, after, limit);
    }

    /// How many of a year there are in each state.
    ///
    /// @param year null for all years
    @Transactional(readOnly = true)
    public Map<NeedState.Code, Integer> counts(Actor actor, @Nullable Integer year) {
        return needs.counts(sight(actor), year);
    }

    /// The years something is needed for, the earliest first, and how many lines of each wait to be
    /// put together.
    @Transactional(readOnly = true)
    public SortedMap<Integer, Integer> years(Actor actor) {
        return needs.years(sight(actor));
    }

    /// What is needed in a year, by item and unit.
    @Transactional(readOnly = true)
    public List<NeedTotal> totals(Actor actor, int year) {
        return needs.totals(sight(actor), year);
    }
}
