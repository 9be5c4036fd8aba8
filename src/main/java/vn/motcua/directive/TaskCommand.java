package vn.motcua.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Something that is done to a task. Every one leaves a line in its history.
public sealed interface TaskCommand {

    /// The head knows of it.
    record Acknowledge() implements TaskCommand {}

    /// Work begins, or begins again after it was returned.
    record Start() implements TaskCommand {}

    /// The head says that it is done.
    ///
    /// @param words what was done and what is handed in
    /// @param despite why it is done although tasks handed down from it, or tasks it waits for, are
    ///   still open, or a goal that the system measures is not reached; null when there is no such
    record Report(String words, @Nullable String despite, List<Evidence> evidence)
            implements TaskCommand {

        public Report {
            evidence = List.copyOf(evidence);
        }
    }

    /// The product is accepted.
    record Accept(@Nullable String words) implements TaskCommand {}

    /// The product is sent back.
    ///
    /// @param words what is wanted
    record Return(String words) implements TaskCommand {}

    /// Nothing more is to be done.
    record Close(@Nullable String words) implements TaskCommand {}

    /// From now on it is done regularly.
    record CarryOn(@Nullable String words) implements TaskCommand {}

    /// More time is asked for.
    record AskExtension(LocalDate wanted, String reason) implements TaskCommand {}

    /// More time is given; the old deadline stays beside the new one.
    record GrantExtension(LocalDate deadline, @Nullable String words) implements TaskCommand {}

    /// No more time is given.
    record RefuseExtension(String words) implements TaskCommand {}

    /// Something stands in the way (điểm nghẽn).
    ///
    /// @param owner the unit that can remove it
    record RaiseObstacle(Obstacle.Kind kind, String words, AgencyId owner) implements TaskCommand {}

    /// What is done about an obstacle.
    record DecideObstacle(long obstacle, String words) implements TaskCommand {}

    /// What the task is, is said better, or its head changes. Its deadline moves by extension only.
    record Clarify(Clarities clarities, List<AgencyId> cooperating, String words)
            implements TaskCommand {

        public Clarify {
            cooperating = List.copyOf(cooperating);
        }
    }

    /// It waits for these tasks and no others.
    record Need(List<TaskId> tasks) implements TaskCommand {

        public Need {
            tasks = List.copyOf(tasks);
        }
    }

    /// It is handed down to units below, each with a task of its own (giao xuống).
    ///
    /// @param work what each of them does
    /// @param deadline for all of them, not after this task's own
    /// @param targets which of its targets each of them gets
    record HandDown(
            List<AgencyId> units, String work, LocalDate deadline, List<TakenTarget> targets)
            implements TaskCommand {

        public HandDown {
            units = units.stream().distinct().toList();
            targets = List.copyOf(targets);
        }

        /// Without targets.
        public HandDown(List<AgencyId> units, String work, LocalDate deadline) {
            this(units, work, deadline, List.of());
        }
    }

    /// A target that is taken along when a task is handed down.
    ///
    /// @param goal what each unit is to reach by its deadline
    record TakenTarget(long target, BigDecimal goal) {}

    /// It was given in error or is no longer wanted.
    record Withdraw(String words) implements TaskCommand {}

    /// As stored, in addresses and in texts.
    default String code() {
        return switch (this) {
            case Acknowledge _ -> "acknowledge";
            case Start _ -> "start";
            case Report _ -> "report";
            case Accept _ -> "accept";
            case Return _ -> "return";
            case Close _ -> "close";
            case CarryOn _ -> "carry-on";
            case AskExtension _ -> "ask-extension";
            case GrantExtension _ -> "grant-extension";
            case RefuseExtension _ -> "refuse-extension";
            case RaiseObstacle _ -> "raise-obstacle";
            case DecideObstacle _ -> "decide-obstacle";
            case Clarify _ -> "clarify";
            case Need _ -> "need";
            case HandDown _ -> "hand-down";
            case Withdraw _ -> "withdraw";
        };
    }

    /// The line it leaves in the history, if it says anything.
    default @Nullable String said() {
        return switch (this) {
            case Acknowledge _, Start _ -> null;
            case Report r -> r.despite == null ? r.words : r.words + "\n" + r.despite;
            case Accept a -> a.words;
            case Return r -> r.words;
            case Close c -> c.words;
            case CarryOn c -> c.words;
            case AskExtension a -> a.reason;
            case GrantExtension g -> g.words;
            case RefuseExtension r -> r.words;
            case RaiseObstacle r -> r.words;
            case DecideObstacle d -> d.words;
            case Clarify c -> c.words;
            case Need n -> String.join(", ", n.tasks.stream().map(TaskId::toString).toList());
            case HandDown h -> h.work + " (" + h.units.size() + ")";
            case Withdraw w -> w.words;
        };
    }
}
