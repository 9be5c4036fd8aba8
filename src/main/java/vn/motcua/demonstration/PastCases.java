package vn.motcua.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Replay.Past;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Invents cases of the last months: where, what, when, through which channel, by whom, and what
/// happened to them until now. Shares of channels and tiers are near the review's (product.md).
final class PastCases {

    private static final double DISTRICTS_AND_COMMUNES = 0.5854;
    private static final double COMMUNES = 0.75;
    private static final double ONLINE_LOCAL = 0.5712;
    private static final double ONLINE_DEPARTMENTS = 0.2796;
    private static final double POST = 0.02;

    private final RandomGenerator random;
    private final Names names = new Names();
    private final Organisation organisation;
    private final Forms forms;
    private final Map<Tier, List<Agency>> agencies;
    private final Map<AgencyId, List<ProcedureVersion>> handled;
    private final Map<AgencyId, Map<Role, List<Actor>>> staff;
    private final List<AccountId> citizens;
    private final Course course;
    private final Instant now;

    PastCases(Province province, Organisation organisation, Forms forms, Instant now) {
        this.random = province.random();
        this.organisation = organisation;
        this.forms = forms;
        this.agencies = province.byTier();
        this.handled = province.handled();
        this.staff = province.staff();
        this.citizens = province.citizens();
        this.course = new Course(random, now);
        this.now = now;
    }

    /// What the cases are drawn from.
    record Province(
            RandomGenerator random,
            Map<Tier, List<Agency>> byTier,
            Map<AgencyId, List<ProcedureVersion>> handled,
            Map<AgencyId, Map<Role, List<Actor>>> staff,
            List<AccountId> citizens) {

        static List<ProcedureVersion> handledBy(
                Agency agency, List<ProcedureVersion> all, Catalogue catalogue) {
            return all.stream().filter(p -> catalogue.handles(agency, p)).toList();
        }
    }

    /// One case, filed between two days; empty when the drawn unit handles nothing.
    Optional<Past> next(LocalDate first, LocalDate last) {
        var agency = agency();
        var procedures = handled.getOrDefault(agency.id(), List.of());
        if (procedures.isEmpty()) {
            return Optional.empty();
        }
        var procedure = procedures.get(skewed(procedures.size()));
        var channel = channel(agency);
        var at = filedAt(first, last, channel, organisation.calendar(agency.id()));
        if (at.isAfter(now)) {
            return Optional.empty();
        }
        var people = staff.getOrDefault(agency.id(), Map.of());
        var filedBy = filedBy(channel);
        var account =
                channel == Channel.ONLINE && filedBy != FiledBy.OFFICER
                        ? citizens.get(skewed(citizens.size()))
                        : null;
        var input = input(procedure, channel, filedBy, agency, account);
        var by = account == null ? one(people, Role.INTAKE) : Actor.citizen(account);
        var calendar = organisation.calendar(agency.id());
        return Optional.of(
                new Past(
                        input,
                        by,
                        at,
                        null,
                        course.of(input, at, calendar, role -> one(people, role))));
    }

    private Agency agency() {
        var tier =
                random.nextDouble() >= DISTRICTS_AND_COMMUNES
                        ? Tier.DEPARTMENT
                        : random.nextDouble() < COMMUNES ? Tier.COMMUNE : Tier.DISTRICT;
        var all = agencies.getOrDefault(tier, List.of());
        return all.get(skewed(all.size()));
    }

    /// Early ones more often: large units and everyday procedures carry most of the cases.
    private int skewed(int size) {
        return Math.min(size - 1, (int) (size * Math.pow(random.nextDouble(), 2.2)));
    }

    private Channel channel(Agency agency) {
        var online = agency.tier() == Tier.DEPARTMENT ? ONLINE_DEPARTMENTS : ONLINE_LOCAL;
        var drawn = random.nextDouble();
        return drawn < online
                ? Channel.ONLINE
                : drawn < online + POST ? Channel.POST : Channel.COUNTER;
    }

    private FiledBy filedBy(Channel channel) {
        var drawn = random.nextDouble();
        if (channel == Channel.ONLINE) {
            return drawn < 0.55 ? FiledBy.PERSON : drawn < 0.85 ? FiledBy.HELPED : FiledBy.OFFICER;
        }
        return drawn < 0.9 ? FiledBy.PERSON : FiledBy.OFFICER;
    }

    private Instant filedAt(
            LocalDate first, LocalDate last, Channel channel, WorkingCalendar calendar) {
        var days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        var day = first.plusDays(random.nextInt(days));
        if (channel == Channel.ONLINE) {
            var hour = 6 + (int) (16 * random.nextDouble());
            return WorkingCalendar.instant(
                    LocalDateTime.of(day, java.time.LocalTime.of(hour, random.nextInt(60))));
        }
        var open = calendar.opening(calendar.workingDayFrom(day));
        var busy = open.getDayOfWeek() == DayOfWeek.MONDAY ? 240 : 420;
        return WorkingCalendar.instant(calendar.plusWorkingMinutes(open, 1 + random.nextInt(busy)));
    }

    private NewCase input(
            ProcedureVersion procedure,
            Channel channel,
            FiledBy filedBy,
            Agency agency,
            @Nullable AccountId account) {
        var applicant = applicant(procedure, filedBy);
        var form = forms.get(procedure.form());
        var answers =
                forms.prefill(
                        form,
                        Answers.none(form),
                        Map.of(
                                "account.name", applicant.name(),
                                "account.phone", String.valueOf(applicant.phone())));
        return new NewCase(
                procedure,
                channel,
                filedBy,
                agency.id(),
                account,
                applicant,
                new NewCase.Content(answers.form(), answers.version(), answers.toJson()),
                papers(procedure, channel));
    }

    private Applicant applicant(ProcedureVersion procedure, FiledBy filedBy) {
        var female = random.nextBoolean();
        var born =
                LocalDate.of(
                        1950 + random.nextInt(54), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var business = !procedure.applicants().contains(ApplicantKind.CITIZEN);
        var name = names.next(random, female);
        var century = born.getYear() < 2000 ? (female ? 1 : 0) : (female ? 3 : 2);
        return new Applicant(
                business ? ApplicantKind.BUSINESS : ApplicantKind.CITIZEN,
                business ? "Công ty mẫu " + name : name,
                business ? null : born,
                business
                        ? "29%08d".formatted(random.nextInt(100_000_000))
                        : "040%d%02d%06d"
                                .formatted(
                                        century, born.getYear() % 100, random.nextInt(1_000_000)),
                "0900%06d".formatted(random.nextInt(1_000_000)),
                null,
                null,
                business
                        ? new Applicant.Representative(name, null, "Người đại diện theo pháp luật")
                        : null,
                filedBy == FiledBy.HELPED
                        ? new Assistance(
                                names.next(random, true), "Tổ công nghệ số cộng đồng", "spoken")
                        : null);
    }

    private List<Paper> papers(ProcedureVersion procedure, Channel channel) {
        var papers = new ArrayList<Paper>();
        for (var component : procedure.components()) {
            var how =
                    random.nextDouble() < 0.08
                            ? Paper.HandedIn.HELD
                            : channel == Channel.ONLINE
                                    ? Paper.HandedIn.COPY
                                    : Paper.HandedIn.ORIGINAL;
            papers.add(
                    Paper.filed(
                            component.id(),
                            component.name(),
                            how,
                            null,
                            how == Paper.HandedIn.HELD ? "Sổ lưu của cơ quan" : null));
        }
        return papers;
    }

    private Actor one(Map<Role, List<Actor>> people, Role role) {
        var holders = people.getOrDefault(role, List.of());
        return holders.isEmpty() ? Actor.program() : holders.get(random.nextInt(holders.size()));
    }
}
