package vn.motcua.demonstration;

import java.util.Locale;

/// The lines of the review of the programme (sơ kết), in its order. Each is counted from rows; none
/// is kept as a figure.
public enum ReviewLine {
    TASKS,
    TASKS_COMPLETED,
    TASKS_CARRIED_ON,
    TASKS_IN_PROGRESS,
    /// Of the 25 essential services, those that run.
    ESSENTIAL_SERVICES,
    /// Of the services of the Prime Minister's Decision, those that run.
    DECISION_SERVICES,
    ONLINE,
    ONLINE_LOCALITIES,
    ONLINE_DEPARTMENTS,
    ONLINE_ESSENTIAL,
    /// Procedures that are filed online in 95 to 100 of a hundred cases; those with at least
    /// [#ENOUGH] cases in the year.
    NEARLY_ALL_ONLINE,
    CARDS_ISSUED,
    EID_COLLECTED,
    EID_ACTIVATED,
    PILOT_MODELS,
    LOCALITIES_CONNECTED,
    COMMENDED;

    /// Of fewer cases a share says nothing.
    public static final int ENOUGH = 20;

    /// Its name among the texts and in reports: `online-localities`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
