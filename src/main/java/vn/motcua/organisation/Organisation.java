package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// The agencies (cơ quan), who works in them, and when they work. Answers from copies in memory:
/// ask as often as needed. Where no date is given, today by the business clock is meant.
@Service
public class Organisation {

    private final Copies copies;
    private final AgencyRepository agencies;
    private final StaffRepository staff;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Organisation(
            Copies copies,
            AgencyRepository agencies,
            StaffRepository staff,
            WorkingCalendars calendars,
            Clock clock) {
        this.copies = copies;
        this.agencies = agencies;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Today for the offices.
    public LocalDate today() {
        return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /// The agency as it is today; one that has ended, as it last was.
    public Agency get(AgencyId id) {
        return find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    public Optional<Agency> find(AgencyId id) {
        return find(id, today());
    }

    /// The agency as it was on a date; before its first day as it began, after its end as it last
    /// was.
    public Optional<Agency> find(AgencyId id, LocalDate at) {
        return history().rowNear(id, at).map(row -> agency(row, at));
    }

    public Optional<Agency> byCode(String code, LocalDate at) {
        return history().at(at).byCode(code).map(row -> agency(row, at));
    }

    /// The agencies that somebody may mean who types a code, or a name or a part of one with or
    /// without marks: those called just so, else those whose name holds it.
    public List<Agency> meant(String typed, LocalDate at) {
        var code = byCode(typed.strip().toUpperCase(Locale.ROOT), at);
        var search = Search.of(typed);
        if (code.isPresent() || search.isEmpty()) {
            return code.stream().toList();
        }
        var all = at(at);
        var called = all.stream().filter(a -> search.is(a.name())).toList();
        return called.isEmpty()
                ? all.stream().filter(a -> search.finds(a.name())).toList()
                : called;
    }

    /// Every agency there is on a date, in the order of the codes.
    public List<Agency> at(LocalDate date) {
        return history().at(date).rows().stream().map(row -> agency(row, date)).toList();
    }

    /// Every agency that is, was or is to be: each as it is today, or was last, or will begin.
    public List<Agency> ever() {
        return history().ids().stream()
                .map(this::get)
                .sorted(Comparator.comparing(Agency::code).thenComparing(a -> a.id().value()))
                .toList();
    }

    public List<Agency> children(AgencyId id, LocalDate at) {
        return history().at(at).children(id).stream().map(row -> agency(row, at)).toList();
    }

    /// The agencies below the roots, with the roots and with all those that went into one of them:
    /// rights and figures of old units go on under the one that goes on for them.
    public Set<AgencyId> subtree(Collection<AgencyId> roots) {
        return history().at(today()).subtree(roots);
    }

    /// An agency with all that was below it on a date, and all that had gone into one of these by
    /// then: a merger changes nothing for the time before it. What has begun below it since belongs
    /// to it too, for it goes on with cases of before. Of an agency that was not there on the date
    /// it is what is below it today.
    public Set<AgencyId> subtree(AgencyId root, LocalDate at) {
        return history().subtree(root, at, today());
    }

    /// The agencies themselves with all those that went into one of them, without those below: what
    /// a unit answers for by itself.
    public Set<AgencyId> withPredecessors(Collection<AgencyId> agencies) {
        return history().at(today()).withPredecessors(agencies);
    }

    /// Whether these are all agencies that there are or have been.
    public boolean isEvery(Set<AgencyId> agencies) {
        return history().isEvery(agencies, today());
    }

    /// Agencies for statements, which need no condition where they are all there are.
    public Agencies asked(Set<AgencyId> agencies) {
        return new Agencies(agencies, isEvery(agencies));
    }

    /// Whether an agency is one of the roots, below one of them, or went into one that is.
    public boolean covers(Collection<AgencyId> roots, AgencyId agency) {
        return history().at(today()).covers(roots, agency);
    }

    /// The agency itself while it is, afterwards the one that goes on with its cases.
    public AgencyId currentSuccessor(AgencyId id) {
        return history().at(today()).current(id);
    }

    /// The agency itself while it is, on a date, afterwards the one that goes on for it.
    public AgencyId currentOn(AgencyId id, LocalDate at) {
        return history().at(at).current(id);
    }

    /// The units from which one came and into which one went.
    public List<Succession> successionsOf(AgencyId id) {
        return history().successions().stream()
                .filter(s -> s.predecessor().equals(id) || s.successor().equals(id))
                .sorted(
                        Comparator.comparing(Succession::on)
                                .thenComparing(s -> s.predecessor().value())
                                .thenComparing(s -> s.successor().value()))
                .toList();
    }

    /// Every span of an agency's life, the first one first.
    public List<Agency> spansOf(AgencyId id) {
        return history().rowsOf(id).stream().map(row -> agency(row, row.span().from())).toList();
    }

    /// The calendar by which the agency works, as known today; of an agency that has ended, that of
    /// the one that goes on for it.
    public WorkingCalendar calendar(AgencyId id) {
        return calendars.of(id);
    }

    /// The number of [#calendar(AgencyId)]; it changes when anything in the calendar may have
    /// changed: hours, local days, decisions on holidays, or the unit's place in the tree.
    public long calendarVersion(AgencyId id) {
        return calendars.version(id);
    }

    /// The number of the calendar by which something goes on that stood still since it was counted
    /// by an earlier one: that in force now, or the earlier one where an editor has chosen since
    /// that open cases keep theirs.
    public long calendarOnward(AgencyId id, long earlier) {
        return calendars.onward(id, earlier);
    }

    /// The calendar as it was known when it had that number.
    public WorkingCalendar calendar(AgencyId id, long version) {
        return calendars.of(id, version);
    }

    /// The name of a member of staff, empty when there is none.
    public String staffName(AccountId account) {
        return people().name(account);
    }

    public Map<AccountId, String> staffNames(Collection<AccountId> accounts) {
        return people().names(accounts);
    }

    /// The posts in which somebody acts on a date, their own first, then those in which they stand
    /// in for an absent colleague. A post of a unit that has ended counts in the unit that goes on.
    public List<Post> postsOf(AccountId account, LocalDate at) {
        return people().postsOf(account, at, history().at(at));
    }

    /// Who acts in a role of one unit (not of the units above it) on a date.
    public List<PostHolder> holders(AgencyId unit, Role role, LocalDate at) {
        return people().holders(unit, role, at, history().at(at));
    }

    /// The holder of a post, also after it has ended.
    public Optional<PostHolder> holder(PostId post) {
        var tree = history().at(today());
        return people().posting(post)
                .flatMap(p ->
                        people().acting(p, LocalDate.MIN, tree.current(p.agency())).findFirst());
    }

    /// A post with its days.
    public Optional<Posting> posting(PostId post) {
        return people().posting(post);
    }

    private Agency agency(AgencyRow row, LocalDate at) {
        return row.agency(history().at(at).successor(row.id()));
    }

    private AgencyHistory history() {
        return copies.get(Part.AGENCIES, AgencyHistory.class, agencies::history);
    }

    private People people() {
        return copies.get(Part.PEOPLE, People.class, staff::people);
    }
}
