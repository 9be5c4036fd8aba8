package vn.motcua.directive.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// How near or late something is, by the calendar of the unit that has to do it, and who above that
/// unit hears of it the later it gets: the unit above, then the programme's staff.
@Component
public class Escalation {

    private static final int DAYS_A_WORKING_DAY = 3;

    private final EscalationSettings settings;
    private final Organisation organisation;

    Escalation(EscalationSettings settings, Organisation organisation) {
        this.settings = settings;
        this.organisation = organisation;
    }

    /// How near or late something is.
    ///
    /// @param kind `before`, `on` or `late`
    /// @param days working days
    public record Stage(String kind, int days) {

        /// What tells this stage from the others, where each is told once.
        public String once() {
            return kind + "/" + days;
        }

        private boolean isLateBy(int least) {
            return kind.equals("late") && days >= least;
        }
    }

    /// What is due after this day has reached no stage yet.
    public LocalDate horizon(LocalDate today) {
        var far = settings.before().stream().max(Comparator.naturalOrder()).orElse(0);
        return today.plusDays((long) far * DAYS_A_WORKING_DAY + DAYS_A_WORKING_DAY);
    }

    /// The stage that something has reached on a day, if it has reached one.
    ///
    /// @param unit that has to do it
    public Optional<Stage> stage(AgencyId unit, LocalDate due, LocalDate today) {
        if (today.equals(due)) {
            return Optional.of(new Stage("on", 0));
        }
        var calendar = organisation.calendar(organisation.currentSuccessor(unit));
        if (today.isBefore(due)) {
            var left = calendar.workingDaysBetween(today, due);
            return settings.before().stream()
                    .filter(b -> left <= b)
                    .min(Comparator.naturalOrder())
                    .map(b -> new Stage("before", b));
        }
        var late = calendar.workingDaysBetween(due, today);
        return settings.after().stream()
                .filter(a -> late >= a)
                .max(Comparator.naturalOrder())
                .map(a -> new Stage("late", a));
    }

    /// Who hears of a stage: those who have to do it, and whoever above their unit it has reached.
    public List<AccountId> whom(List<AccountId> doing, AgencyId unit, Stage stage) {
        return Stream.concat(doing.stream(), above(unit, stage).stream()).distinct().toList();
    }

    private List<AccountId> above(AgencyId unit, Stage stage) {
        var whom = new ArrayList<AccountId>();
        if (stage.isLateBy(settings.superior())) {
            whom.addAll(superiors(unit));
        }
        if (stage.isLateBy(settings.staff())) {
            whom.addAll(staff(unit));
        }
        return whom;
    }

    /// Who hears, one level up, of what has been amiss in a unit since a day; nobody before it has
    /// been for as long as a deadline is missed when it goes to them.
    public List<AccountId> superiorsOf(AgencyId unit, LocalDate since, LocalDate today) {
        var calendar = organisation.calendar(organisation.currentSuccessor(unit));
        return calendar.workingDaysBetween(since, today) < settings.superior()
                ? List.of()
                : superiors(unit);
    }

    /// Who heads a unit.
    public List<AccountId> heads(AgencyId unit) {
        return accounts(organisation.currentSuccessor(unit), Role.HEAD);
    }

    /// The leaders of the unit above, or its heads where it has no leaders.
    private List<AccountId> superiors(AgencyId unit) {
        var above = organisation.get(organisation.currentSuccessor(unit)).parent();
        if (above == null) {
            return List.of();
        }
        var leaders = accounts(above, Role.LEADER);
        return leaders.isEmpty() ? heads(above) : leaders;
    }

    /// The programme's staff in the unit or the nearest one above it that has any.
    private List<AccountId> staff(AgencyId unit) {
        var current = organisation.currentSuccessor(unit);
        return Stream.iterate(current, Objects::nonNull, u -> organisation.get(u).parent())
                .map(u -> accounts(u, Role.PROGRAMME_STAFF))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<AccountId> accounts(AgencyId unit, Role role) {
        return organisation.holders(unit, role, organisation.today()).stream()
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
