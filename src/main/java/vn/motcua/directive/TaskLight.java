package vn.motcua.directive;

import java.time.LocalDate;
import java.util.Locale;

/// How a task stands on a day, in one word (đèn).
public enum TaskLight {
    /// Its product was accepted.
    COMPLETED,
    /// Completed, and done regularly from now on.
    CARRIED_ON,
    /// Not completed, and time is left.
    IN_PROGRESS,
    /// Not completed, and its deadline is near.
    SOON,
    /// Its head has not reported it done and its deadline has passed.
    LATE,
    /// Taken back.
    WITHDRAWN;

    /// @param warned how many days before its deadline a task is near it
    static TaskLight of(TaskState state, LocalDate deadline, LocalDate today, int warned) {
        return switch (state) {
            case TaskState.Accepted _, TaskState.Closed _ -> COMPLETED;
            case TaskState.CarriedOn _ -> CARRIED_ON;
            case TaskState.Withdrawn _ -> WITHDRAWN;
            case TaskState.Reported _ -> IN_PROGRESS;
            default ->
                    today.isAfter(deadline)
                            ? LATE
                            : today.plusDays(warned).isBefore(deadline) ? IN_PROGRESS : SOON;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static java.util.Optional<TaskLight> find(String code) {
        return java.util.Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }
}
