package vn.motcua.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.BulkLoad.Numbered;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Replay.Past;
import vn.motcua.casework.Replay.Step;
import vn.motcua.casework.ResultForm;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Makes whole cases of planned ones: who applied with which papers, who filed, and what happened.
/// Each is drawn by its own chance, so any of them can be made without the others.
final class Invention {

    private static final double OFTEN = 1.7;
    private static final double SHOWN_CASES = 14;
    private static final double ONLINE_SHARE = 0.45;
    private static final double RESULT_KEPT = 0.85;

    private final Generation generation;
    private final Plan plan;
    private final Citizens citizens;
    private final Names names;
    private final Organisation organisation;
    private final Forms forms;
    private final Map<AgencyId, Map<Role, List<Actor>>> staff;
    private final Samples samples;
    private final Map<AgencyId, WorkingCalendar> calendars = new HashMap<>();

    Invention(Generation generation, Plan plan, Sources sources) {
        this.generation = generation;
        this.plan = plan;
        this.names = new Names();
        this.citizens = new Citizens(generation, names);
        this.organisation = sources.organisation();
        this.forms = sources.forms();
        this.staff = sources.staff();
        this.samples = sources.samples();
    }

    /// What is the same for all cases.
    record Sources(
            Organisation organisation,
            Forms forms,
            Map<AgencyId, Map<Role, List<Actor>>> staff,
            Samples samples) {}

    /// The stored files that stand for every scanned paper and every result.
    record Samples(List<UUID> papers, UUID result) {}

    Numbered get(int index) {
        var random = generation.random("case", index);
        var planned = plan.get(index);
        var people = staff.getOrDefault(planned.unit().id(), Map.of());
        var id = id(planned.at(), random);
        var input = input(planned, random);
        var by =
                input.account() == null
                        ? one(people, Role.INTAKE, random)
                        : Actor.citizen(input.account());
        var calendar = calendar(planned.unit().id());
        var begun =
                new Course.Begun(input, planned.at(), calendar, role -> one(people, role, random));
        var steps = Course.of(begun, plan.waits(index), random, generation.now());
        return new Numbered(
                id,
                planned.number(),
                new Past(input, by, planned.at(), null, steps),
                result(steps, random));
    }

    private static CaseId id(Instant at, RandomGenerator random) {
        return CaseId.of(at, random.nextInt(), random.nextLong());
    }

    private @Nullable UUID result(List<Step> steps, RandomGenerator random) {
        var kept = random.nextDouble() < RESULT_KEPT;
        return steps.stream()
                .map(Step::command)
                .filter(Command.Issue.class::isInstance)
                .map(c -> ((Command.Issue) c).form())
                .filter(f -> f == ResultForm.ELECTRONIC || f == ResultForm.BOTH && kept)
                .findFirst()
                .map(_ -> samples.result())
                .orElse(null);
    }

    private NewCase input(Plan.Planned planned, RandomGenerator random) {
        var procedure = planned.procedure();
        var filedBy = filedBy(planned, random);
        var citizen =
                planned.channel() == Channel.ONLINE && filedBy != FiledBy.OFFICER
                        ? citizen(random)
                        : -1;
        var person = citizen < 0 ? citizens.somebody(random) : citizens.get(citizen);
        var applicant = applicant(procedure, person, filedBy, random);
        return new NewCase(
                procedure,
                planned.channel(),
                filedBy,
                planned.unit().id(),
                citizen < 0 ? null : citizens.account(citizen),
                applicant,
                content(procedure, applicant),
                papers(procedure, planned.channel(), random));
    }

    private NewCase.Content content(ProcedureVersion procedure, Applicant applicant) {
        var form = forms.get(procedure.form());
        var known =
                Map.of(
                        "account.name", applicant.name(),
                        "account.phone", String.valueOf(applicant.phone()));
        var answers = forms.prefill(form, Answers.none(form), known);
        return new NewCase.Content(answers.form(), answers.version(), answers.toJson());
    }

    /// The shown ones have a dozen cases in any province; of the others some come more often.
    private int citizen(RandomGenerator random) {
        var online = plan.size() * ONLINE_SHARE;
        if (random.nextDouble() * online < SHOWN_CASES * Citizens.SHOWN) {
            return random.nextInt(Citizens.SHOWN);
        }
        var others = citizens.count() - Citizens.SHOWN;
        return Citizens.SHOWN + (int) (others * Math.pow(random.nextDouble(), OFTEN));
    }

    /// An officer files for somebody while the office is open; people by themselves at any hour.
    private FiledBy filedBy(Plan.Planned planned, RandomGenerator random) {
        var drawn = random.nextDouble();
        if (planned.channel() != Channel.ONLINE) {
            return drawn < 0.92 ? FiledBy.PERSON : FiledBy.OFFICER;
        }
        var at = WorkingCalendar.local(planned.at());
        var open = calendar(planned.unit().id()).nextOpen(at).equals(at);
        var officer = open ? 0.26 : 0;
        return drawn < officer
                ? FiledBy.OFFICER
                : drawn < officer + 0.28 ? FiledBy.HELPED : FiledBy.PERSON;
    }

    private WorkingCalendar calendar(AgencyId unit) {
        return calendars.computeIfAbsent(unit, organisation::calendar);
    }

    private Applicant applicant(
            ProcedureVersion procedure,
            Citizens.Citizen person,
            FiledBy filedBy,
            RandomGenerator random) {
        var business = !procedure.applicants().contains(ApplicantKind.CITIZEN);
        return new Applicant(
                business ? ApplicantKind.BUSINESS : ApplicantKind.CITIZEN,
                business ? "Công ty mẫu " + person.name() : person.name(),
                business ? null : person.born(),
                business
                        ? "29" + Citizens.digits(random.nextInt(100_000_000), 8)
                        : person.idNumber(),
                person.phone(),
                null,
                null,
                business
                        ? new Applicant.Representative(
                                person.name(), null, "Người đại diện theo pháp luật")
                        : null,
                filedBy == FiledBy.HELPED
                        ? new Assistance(
                                names.next(random, true), "Tổ công nghệ số cộng đồng", "spoken")
                        : null);
    }

    private List<Paper> papers(
            ProcedureVersion procedure, Channel channel, RandomGenerator random) {
        var papers = new ArrayList<Paper>();
        for (var component : procedure.components()) {
            papers.add(paper(component.id(), component.name(), channel, random));
        }
        if (papers.isEmpty()) {
            papers.add(paper(null, "Giấy tờ kèm theo", channel, random));
        }
        return papers;
    }

    /// Online comes as a file, or is promised; at the counter it is scanned more often than not.
    private Paper paper(
            @Nullable Integer component, String name, Channel channel, RandomGenerator random) {
        var drawn = random.nextDouble();
        if (drawn < 0.09) {
            return Paper.filed(component, name, Paper.HandedIn.HELD, null, "Sổ lưu của cơ quan");
        }
        var scan = samples.papers().get(random.nextInt(samples.papers().size()));
        if (channel == Channel.ONLINE) {
            return drawn < 0.93
                    ? Paper.filed(component, name, Paper.HandedIn.FILE, scan, null)
                    : Paper.filed(component, name, Paper.HandedIn.COPY, null, null);
        }
        return Paper.filed(
                component, name, Paper.HandedIn.ORIGINAL, drawn < 0.62 ? scan : null, null);
    }

    private static Actor one(Map<Role, List<Actor>> people, Role role, RandomGenerator random) {
        var holders = people.getOrDefault(role, List.of());
        return holders.isEmpty() ? Actor.program() : holders.get(random.nextInt(holders.size()));
    }
}
