package vn.motcua.demonstration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.motcua.casework.Command;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.Replay.Step;
import vn.motcua.casework.ResultForm;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Step.Action;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.Money;
import vn.motcua.shared.Role;

/// Invents what happened to a case from its filing until now: officers act in office hours, mostly
/// in time; where work lies, it lies longer.
final class Course {

    private static final int DAY = 480;
    private static final double LATE = 0.008;
    private static final double REFUSED = 0.025;
    private static final double SUPPLEMENTED = 0.06;
    private static final double NEVER_ANSWERED = 0.12;
    private static final double WITHDRAWN = 0.012;
    private static final double SENT_BACK = 0.03;
    private static final double CHARGED = 0.3;
    private static final int PATIENCE = 20 * DAY;

    private final NewCase input;
    private final WorkingCalendar calendar;
    private final Function<Role, Actor> who;
    private final RandomGenerator random;
    private final Waits waits;
    private final List<Step> steps = new ArrayList<>();
    private final int minutes;
    private LocalDateTime at;

    /// How long a case lies at a step before somebody takes it up, in working minutes.
    record Waits(int assign, int work, int sign) {

        static Waits at(Workload.Narrow narrow, int minutes) {
            return switch (narrow) {
                case ASSIGN -> new Waits(minutes, 0, 0);
                case WORK -> new Waits(0, minutes, 0);
                case SIGN -> new Waits(0, 0, minutes);
            };
        }
    }

    /// A case about to be told.
    ///
    /// @param who somebody of the unit who holds the role
    record Begun(
            NewCase input, Instant filed, WorkingCalendar calendar, Function<Role, Actor> who) {}

    private Course(Begun begun, Waits waits, RandomGenerator random) {
        this.input = begun.input();
        this.calendar = begun.calendar();
        this.who = begun.who();
        this.random = random;
        this.waits = waits;
        this.at = WorkingCalendar.local(begun.filed());
        var share = random.nextDouble() < LATE ? 1.05 + random.nextDouble() : pace();
        this.minutes = Math.max(10, (int) (limit() * share));
    }

    static List<Step> of(Begun begun, Waits waits, RandomGenerator random, Instant now) {
        var course = new Course(begun, waits, random);
        course.tell(begun.filed());
        return course.steps.stream().takeWhile(s -> !s.at().isAfter(now)).toList();
    }

    private double pace() {
        return 0.12 + 0.6 * random.nextDouble();
    }

    private int limit() {
        return input.procedure()
                .limit(input.channel())
                .map(l ->
                        l.unit() == LimitUnit.HOUR
                                ? l.amount() * 60
                                : Math.max(120, Math.min(60, l.amount()) * DAY))
                .orElse(4 * DAY);
    }

    private void tell(Instant filed) {
        if (input.channel() == Channel.COUNTER) {
            steps.add(new Step(filed, who.apply(Role.INTAKE), new Command.Accept()));
        } else {
            if (random.nextDouble() < REFUSED) {
                add(60, Role.INTAKE, new Command.Refuse("Không thuộc thẩm quyền của đơn vị"));
                return;
            }
            add(15 + random.nextInt(300), Role.INTAKE, new Command.Accept());
        }
        for (var step : input.procedure().route().steps()) {
            if (!walk(step)) {
                return;
            }
        }
    }

    private boolean walk(vn.motcua.catalogue.Step step) {
        switch (step.kind()) {
            case TRANSFER ->
                    add(part(0.05), step.role(), new Command.Transfer(input.receivingUnit()));
            case ASSIGN -> assign(step);
            case WORK -> {
                return work(step);
            }
            case SIGN -> sign(step);
            case ISSUE -> issue(step);
            case RETURN -> add(collected(), step.role(), new Command.Return());
        }
        return true;
    }

    private void assign(vn.motcua.catalogue.Step step) {
        var officer = who.apply(Role.CASE_OFFICER);
        add(part(0.1) + waits.assign(), step.role(), new Command.Assign(officer.account()));
    }

    private boolean work(vn.motcua.catalogue.Step step) {
        var officer = who.apply(step.role());
        if (assigned()) {
            officer = holder(officer);
            at = waits.work() == 0 ? at : calendar.plusWorkingMinutes(at, waits.work());
        } else {
            add(part(0.1) + waits.work(), officer, new Command.Claim());
        }
        if (step.allows(Action.REQUEST_SUPPLEMENT)
                && random.nextDouble() < SUPPLEMENTED
                && !supplement(officer, step)) {
            return false;
        }
        if (step.allows(Action.DEMAND_FEE) && charged()) {
            fee(officer);
        }
        if (random.nextDouble() < WITHDRAWN) {
            add(part(0.1), applicantOr(officer), new Command.Withdraw("Không còn nhu cầu"));
            return false;
        }
        add(part(0.35), officer, new Command.Complete(null));
        return true;
    }

    private Actor applicantOr(Actor officer) {
        return input.account() == null ? officer : Actor.citizen(input.account());
    }

    private boolean assigned() {
        return !steps.isEmpty() && steps.getLast().command() instanceof Command.Assign;
    }

    private Actor holder(Actor fallback) {
        return steps.getLast().command() instanceof Command.Assign(var officer)
                ? new Actor(fallback.kind(), officer, fallback.posts(), null)
                : fallback;
    }

    /// Whether the applicant answers.
    private boolean supplement(Actor officer, vn.motcua.catalogue.Step step) {
        add(part(0.1), officer, new Command.RequestSupplement("Bổ sung bản sao giấy tờ còn thiếu"));
        if (random.nextDouble() < NEVER_ANSWERED && step.allows(Action.STOP)) {
            add(
                    PATIENCE + random.nextInt(5 * DAY),
                    officer,
                    new Command.Stop("Quá thời hạn bổ sung hồ sơ"));
            return false;
        }
        var after = 60 + random.nextInt(6 * DAY);
        var answer = new Command.Supplement(null);
        add(after, input.account() == null ? who.apply(Role.INTAKE) : applicantOr(officer), answer);
        return true;
    }

    private boolean charged() {
        var fee = input.procedure().fee(input.channel());
        return random.nextDouble() < (fee.isPresent() ? CHARGED : 0.01);
    }

    private void fee(Actor officer) {
        var stated = input.procedure().fee(input.channel()).map(f -> f.amount()).orElse(null);
        var amount =
                stated == null || stated.dong() == 0
                        ? new Money(1_000L * (8 + random.nextInt(90)))
                        : stated;
        add(part(0.05), officer, new Command.DemandFee(amount, "Phí theo quy định"));
        add(
                60 + random.nextInt(2 * DAY),
                Role.INTAKE,
                new Command.RecordPayment(Citizens.digits(random.nextInt(10_000_000), 7)));
    }

    private void sign(vn.motcua.catalogue.Step step) {
        if (random.nextDouble() < SENT_BACK) {
            add(part(0.05), step.role(), new Command.SendBack("Cần ghi rõ căn cứ"));
            add(part(0.1), lastOfficer(), new Command.Complete(null));
        }
        add(part(0.1) + waits.sign(), step.role(), new Command.Sign());
    }

    private Actor lastOfficer() {
        return steps.reversed().stream()
                .filter(s -> s.command() instanceof Command.Complete)
                .map(Step::by)
                .findFirst()
                .orElseGet(() -> who.apply(Role.CASE_OFFICER));
    }

    private void issue(vn.motcua.catalogue.Step step) {
        add(
                part(0.05),
                step.role(),
                new Command.Issue((1 + random.nextInt(9_000)) + "/KQ", form()));
    }

    private ResultForm form() {
        var drawn = random.nextDouble();
        return input.channel() == Channel.ONLINE
                ? drawn < 0.5
                        ? ResultForm.ELECTRONIC
                        : drawn < 0.75 ? ResultForm.BOTH : ResultForm.PAPER
                : drawn < 0.35 ? ResultForm.BOTH : ResultForm.PAPER;
    }

    /// A file is there at once; paper lies until somebody comes for it.
    private int collected() {
        return steps.getLast().command() instanceof Command.Issue(_, var form)
                        && form == ResultForm.ELECTRONIC
                ? 5 + random.nextInt(30)
                : 20 + (int) (4 * DAY * Math.pow(random.nextDouble(), 2.5));
    }

    private int part(double share) {
        return Math.max(3, (int) (minutes * share * (0.6 + 0.8 * random.nextDouble())));
    }

    private void add(int after, Role role, Command command) {
        add(after, who.apply(role), command);
    }

    /// A moment within the minute before: an office works by the minute, and its last is the last.
    private void add(int after, Actor by, Command command) {
        at = calendar.plusWorkingMinutes(at, after);
        var second = WorkingCalendar.instant(at).minusSeconds(random.nextInt(60));
        steps.add(new Step(second, by, command));
    }
}
