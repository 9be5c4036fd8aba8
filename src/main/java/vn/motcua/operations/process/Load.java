package vn.motcua.operations.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.operations.process.OpenRepository.Hands;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Post;
import vn.motcua.shared.Role;

/// How much each member of staff of a unit has to do, with what it took over from units that went
/// into it. Only the unit's own head sees it, by name and in the order of the names: it is there to
/// share out work, not to rank people. Who has nothing is named too: there the next case goes.
@Service
@Transactional(readOnly = true)
public class Load {

    private static final int DAYS = 20;

    /// What was done on days gone by changes only where somebody enters it late.
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST = 1_000;
    private static final Hands NOTHING = new Hands(0, 0);

    /// Those to whom cases are given.
    private static final List<Role> WORKING =
            Stream.of(Role.values()).filter(r -> r.authorities().contains("case:work")).toList();

    private final OpenRepository open;
    private final Organisation organisation;
    private final Cache<Asked, Map<UUID, Hands>> past =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    Load(OpenRepository open, Organisation organisation) {
        this.open = open;
        this.organisation = organisation;
    }

    private record Asked(Set<AgencyId> units, LocalDate from, LocalDate to) {}

    /// @param account by which their cases are asked for
    /// @param open cases they have now
    /// @param taken cases they got a working day
    /// @param done steps they did a working day
    public record OfOfficer(
            AccountId account, String name, Set<Role> posts, int open, double taken, double done) {}

    /// @param from first day that is counted
    /// @param days working days
    public record OfUnit(AgencyId unit, LocalDate from, int days, List<OfOfficer> officers) {}

    /// The units whose load an actor may see.
    public List<AgencyId> unitsOf(Actor actor) {
        return actor.posts().stream()
                .filter(p -> p.role() == Role.HEAD)
                .map(Post::agency)
                .distinct()
                .sorted(Comparator.comparingInt(AgencyId::value))
                .toList();
    }

    /// @throws NotFound if it is not their own unit
    public OfUnit of(Actor actor, AgencyId unit) {
        demandOwn(actor, unit);
        var today = organisation.today();
        var from = organisation.calendar(unit).workingDayAfter(today, -DAYS);
        var units = organisation.withPredecessors(List.of(unit));
        var hands = hands(new Asked(units, from, today.minusDays(1)));
        var held = open.held(units);
        var officers =
                Stream.of(hands.keySet().stream(), held.keySet().stream(), working(unit, today))
                        .flatMap(accounts -> accounts)
                        .distinct()
                        .map(account -> {
                            var did = hands.getOrDefault(account, NOTHING);
                            var officer = new AccountId(account);
                            return new OfOfficer(
                                    officer,
                                    organisation.staffName(officer),
                                    posts(officer, unit, today),
                                    held.getOrDefault(account, 0),
                                    (double) did.taken() / DAYS,
                                    (double) did.done() / DAYS);
                        })
                        .filter(o -> !o.name().isEmpty())
                        .sorted(Comparator.comparing(OfOfficer::name))
                        .toList();
        return new OfUnit(unit, from, DAYS, officers);
    }

    /// @throws NotFound if it is not their own unit
    public void demandOwn(Actor actor, AgencyId unit) {
        if (!unitsOf(actor).contains(unit)) {
            throw new NotFound("unit");
        }
    }

    /// Today's holders of posts that work on cases; who only stands in for one is no more staff of
    /// the unit for that.
    private Stream<UUID> working(AgencyId unit, LocalDate today) {
        return WORKING.stream()
                .flatMap(role -> organisation.holders(unit, role, today).stream())
                .filter(holder -> !holder.substitute())
                .map(holder -> holder.account().value());
    }

    private Map<UUID, Hands> hands(Asked asked) {
        return past.get(asked, a -> open.hands(a.units(), a.from(), a.to()));
    }

    /// Lets the next one who looks see what was entered late.
    void forget() {
        past.invalidateAll();
    }

    private Set<Role> posts(AccountId account, AgencyId unit, LocalDate today) {
        var roles = new TreeSet<Role>();
        organisation.postsOf(account, today).stream()
                .filter(p -> p.agency().equals(unit))
                .forEach(p -> roles.add(p.role()));
        return roles;
    }
}
