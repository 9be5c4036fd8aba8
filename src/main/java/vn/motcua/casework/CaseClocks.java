package vn.motcua.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.casework.deadline.DeadlineClock;
import vn.motcua.casework.deadline.DeadlineRules;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.TimeLimit;
import vn.motcua.web.Formats;

/// Clocks of cases: the rule by its version, the calendar of the receiving unit.
@Component
class CaseClocks implements Moment.Clocks {

    private final Organisation organisation;
    private final Clock clock;
    private final CaseworkSettings settings;
    private final DeadlineRules rules = DeadlineRules.shipped();

    CaseClocks(Organisation organisation, Clock clock, CaseworkSettings settings) {
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public DeadlineClock start(TimeLimit limit, AgencyId unit) {
        return on(LocalDate.ofInstant(clock.instant(), Formats.VIETNAM)).start(limit, unit);
    }

    /// The clocks as they were started on a day: by the rule in force then.
    Moment.Clocks on(LocalDate day) {
        return new Moment.Clocks() {
            @Override
            public DeadlineClock start(TimeLimit limit, AgencyId unit) {
                var rule = rules.inForce(settings.deadlineRule(), day);
                return new DeadlineClock(limit, rule, organisation.calendar(unit));
            }

            @Override
            public DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, AgencyId unit) {
                return CaseClocks.this.of(limit, basis, unit);
            }

            @Override
            public long calendar(AgencyId unit) {
                return CaseClocks.this.calendar(unit);
            }

            @Override
            public long onward(AgencyId unit, long earlier) {
                return CaseClocks.this.onward(unit, earlier);
            }
        };
    }

    /// The clocks as they were started on any day, for many cases at once: what they ask of the
    /// organisation is asked once. Not for longer than such a task takes.
    Function<LocalDate, Moment.Clocks> remembering() {
        var memory = new Memory();
        var days = new ConcurrentHashMap<LocalDate, Moment.Clocks>();
        return day -> days.computeIfAbsent(day, memory::on);
    }

    private final class Memory {

        private record Known(AgencyId unit, long version) {}

        private final Map<AgencyId, WorkingCalendar> calendars = new ConcurrentHashMap<>();
        private final Map<AgencyId, Long> versions = new ConcurrentHashMap<>();
        private final Map<Known, WorkingCalendar> earlier = new ConcurrentHashMap<>();
        private final Map<Known, Long> onward = new ConcurrentHashMap<>();

        Moment.Clocks on(LocalDate day) {
            var rule = rules.inForce(settings.deadlineRule(), day);
            return new Moment.Clocks() {
                @Override
                public DeadlineClock start(TimeLimit limit, AgencyId unit) {
                    var calendar = calendars.computeIfAbsent(unit, organisation::calendar);
                    return new DeadlineClock(limit, rule, calendar);
                }

                @Override
                public DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, AgencyId unit) {
                    var known = new Known(unit, basis.calendar());
                    var calendar =
                            earlier.computeIfAbsent(
                                    known, k -> organisation.calendar(k.unit(), k.version()));
                    return CaseClocks.this.of(limit, basis, calendar);
                }

                @Override
                public long calendar(AgencyId unit) {
                    return versions.computeIfAbsent(unit, organisation::calendarVersion);
                }

                @Override
                public long onward(AgencyId unit, long before) {
                    return onward.computeIfAbsent(
                            new Known(unit, before),
                            k -> CaseClocks.this.onward(k.unit(), k.version()));
                }
            };
        }
    }

    @Override
    public DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, AgencyId unit) {
        return of(limit, basis, organisation.calendar(unit, basis.calendar()));
    }

    @Override
    public long calendar(AgencyId unit) {
        return organisation.calendarVersion(unit);
    }

    @Override
    public long onward(AgencyId unit, long earlier) {
        return organisation.calendarOnward(unit, earlier);
    }

    /// A clock by the case's rule in another calendar.
    DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, WorkingCalendar calendar) {
        return new DeadlineClock(limit, rules.get(basis.rule()), calendar);
    }
}
