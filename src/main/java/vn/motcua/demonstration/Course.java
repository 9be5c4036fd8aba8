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

/// Invents what happened to a case from its filing until now, in office hours and mostly in time.
final class Course {

    private static final int DAY = 480;
    private static final double LATE = 0.045;

    private final RandomGenerator random;
    private final Instant now;

    Course(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    List<Step> of(
            NewCase input, Instant filed, WorkingCalendar calendar, Function<Role, Actor> who) {
        var told = new Telling(input, calendar, who, WorkingCalendar.local(filed));
        told.tell();
        return told.steps.stream().takeWhile(s -> !s.at().isAfter(now)).toList();
    }

    /// One case's course, told step by step.
    private final class Telling {

        private final NewCase input;
        private final WorkingCalendar calendar;
        private final Function<Role, Actor> who;
        private final List<Step> steps = new ArrayList<>();
        private final int minutes;
        private LocalDateTime at;

        Telling(
                NewCase input,
                WorkingCalendar calendar,
                Function<Role, Actor> who,
                LocalDateTime filed) {
            this.input = input;
            this.calendar = calendar;
            this.who = who;
            this.at = filed;
            var share = random.nextDouble() < LATE ? 1.05 + random.nextDouble() : pace();
            this.minutes = Math.max(10, (int) (limit() * share));
        }

        private double pace() {
            return 0.15 + 0.75 * random.nextDouble();
        }

        private int limit() {
            return input.procedure()
                    .limit(input.channel())
                    .map(l ->
                            l.unit() == LimitUnit.HOUR
                                    ? l.amount() * 60
                                    : Math.max(120, l.amount() * DAY))
                    .orElse(4 * DAY);
        }

        void tell() {
            if (input.channel() == Channel.COUNTER) {
                add(0, Role.INTAKE, new Command.Accept());
            } else {
                if (random.nextDouble() < 0.03) {
                    add(60, Role.INTAKE, new Command.Refuse("Không thuộc thẩm quyền của đơn vị"));
                    return;
                }
                add(20 + random.nextInt(300), Role.INTAKE, new Command.Accept());
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
                case ISSUE ->
                        add(
                                part(0.05),
                                step.role(),
                                new Command.Issue(
                                        (1 + random.nextInt(900)) + "/KQ", ResultForm.PAPER));
                case RETURN -> add(part(0.2), step.role(), new Command.Return());
            }
            return true;
        }

        private void assign(vn.motcua.catalogue.Step step) {
            var officer = who.apply(Role.CASE_OFFICER);
            add(part(0.1), step.role(), new Command.Assign(officer.account()));
        }

        private boolean work(vn.motcua.catalogue.Step step) {
            var officer = who.apply(step.role());
            if (!assigned()) {
                add(part(0.1), officer, new Command.Claim());
            } else {
                officer = holder(officer);
            }
            if (step.allows(Action.REQUEST_SUPPLEMENT) && random.nextDouble() < 0.07) {
                supplement(officer);
            }
            if (step.allows(Action.DEMAND_FEE) && random.nextDouble() < 0.04) {
                fee(officer);
            }
            if (random.nextDouble() < 0.012) {
                add(
                        part(0.1),
                        input.account() == null ? officer : Actor.citizen(input.account()),
                        new Command.Withdraw("Không còn nhu cầu"));
                return false;
            }
            add(part(0.35), officer, new Command.Complete(null));
            return true;
        }

        private boolean assigned() {
            return !steps.isEmpty() && steps.getLast().command() instanceof Command.Assign;
        }

        private Actor holder(Actor fallback) {
            return steps.getLast().command() instanceof Command.Assign(var officer)
                    ? new Actor(fallback.kind(), officer, fallback.posts(), null)
                    : fallback;
        }

        private void supplement(Actor officer) {
            add(
                    part(0.1),
                    officer,
                    new Command.RequestSupplement("Bổ sung bản sao giấy tờ còn thiếu"));
            var answer = new Command.Supplement(null);
            if (input.account() == null) {
                add(DAY + random.nextInt(5 * DAY), Role.INTAKE, answer);
            } else {
                add(DAY + random.nextInt(5 * DAY), Actor.citizen(input.account()), answer);
            }
        }

        private void fee(Actor officer) {
            var amount = new Money(1_000L * (8 + random.nextInt(90)));
            add(part(0.05), officer, new Command.DemandFee(amount, "Phí theo quy định"));
            add(
                    60 + random.nextInt(2 * DAY),
                    Role.INTAKE,
                    new Command.RecordPayment("%07d".formatted(random.nextInt(10_000_000))));
        }

        private void sign(vn.motcua.catalogue.Step step) {
            if (random.nextDouble() < 0.04) {
                add(part(0.05), step.role(), new Command.SendBack("Cần ghi rõ căn cứ"));
                var officer = lastOfficer();
                add(part(0.1), officer, new Command.Complete(null));
            }
            add(part(0.1), step.role(), new Command.Sign());
        }

        private Actor lastOfficer() {
            return steps.reversed().stream()
                    .filter(s -> s.command() instanceof Command.Complete)
                    .map(Step::by)
                    .findFirst()
                    .orElseGet(() -> who.apply(Role.CASE_OFFICER));
        }

        private int part(double share) {
            return Math.max(3, (int) (minutes * share * (0.6 + 0.8 * random.nextDouble())));
        }

        private void add(int after, Role role, Command command) {
            add(after, who.apply(role), command);
        }

        private void add(int after, Actor by, Command command) {
            at = after == 0 ? at : calendar.plusWorkingMinutes(at, after);
            steps.add(new Step(WorkingCalendar.instant(at), by, command));
        }
    }
}
