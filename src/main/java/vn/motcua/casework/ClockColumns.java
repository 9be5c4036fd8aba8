package vn.motcua.casework;

import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseClock.NotStarted;
import vn.motcua.casework.CaseClock.Over;
import vn.motcua.casework.CaseClock.Promised;
import vn.motcua.casework.CaseClock.Started;
import vn.motcua.casework.CaseClock.Unlimited;
import vn.motcua.casework.db.tables.records.CaseFileRecord;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.TimeLimit;

/// A case's clock as columns and back.
final class ClockColumns {

    private ClockColumns() {}

    static CaseClock toClock(CaseFileRecord row) {
        var limit = limit(row);
        if (limit == null) {
            return switch (row.getClock()) {
                case "not_started" -> new NotStarted(null);
                case "promised" -> new Promised(row.getDue());
                default -> new Unlimited();
            };
        }
        return switch (row.getClock()) {
            case "not_started" -> new NotStarted(limit);
            case "running" ->
                    new Started(
                            limit,
                            basis(row),
                            new ClockState.Running(
                                    row.getClockSince(), row.getClockLeft(), row.getDue()));
            case "stopped" ->
                    new Started(
                            limit,
                            basis(row),
                            new ClockState.Stopped(row.getClockSince(), row.getClockLeft()));
            case "exhausted" ->
                    new Started(
                            limit,
                            basis(row),
                            new ClockState.Exhausted(row.getClockSince(), row.getDue()));
            case "over" -> new Over(limit, basis(row), row.getDue());
            default -> throw new IllegalStateException("Unknown clock " + row.getClock());
        };
    }

    private static CaseClock.Basis basis(CaseFileRecord row) {
        return new CaseClock.Basis(row.getRule(), row.getCalendar());
    }

    private static void set(CaseFileRecord row, CaseClock.Basis basis) {
        row.setRule(basis.rule());
        row.setCalendar(basis.calendar());
    }

    private static @Nullable TimeLimit limit(CaseFileRecord row) {
        return row.getLimitAmount() == null
                ? null
                : new TimeLimit(row.getLimitAmount(), LimitUnit.of(row.getLimitUnit()));
    }

    static void set(CaseFileRecord row, CaseClock clock) {
        row.setRule(null);
        row.setCalendar(null);
        row.setClockSince(null);
        row.setClockLeft(null);
        row.setDue(clock.due().orElse(null));
        switch (clock) {
            case NotStarted(var limit) -> set(row, "not_started", limit);
            case Unlimited _ -> set(row, "unlimited", null);
            case Promised _ -> set(row, "promised", null);
            case Started(var limit, var basis, var state) -> {
                set(row, basis);
                set(row, set(row, state), limit);
            }
            case Over(var limit, var basis, _) -> {
                set(row, basis);
                set(row, "over", limit);
            }
        }
    }

    private static String set(CaseFileRecord row, ClockState state) {
        row.setClockSince(state.since());
        return switch (state) {
            case ClockState.Running(_, var left, _) -> {
                row.setClockLeft(left);
                yield "running";
            }
            case ClockState.Stopped(_, var left) -> {
                row.setClockLeft(left);
                yield "stopped";
            }
            case ClockState.Exhausted _ -> "exhausted";
        };
    }

    private static void set(CaseFileRecord row, String name, @Nullable TimeLimit limit) {
        row.setClock(name);
        row.setLimitAmount(limit == null ? null : limit.amount());
        row.setLimitUnit(limit == null ? null : limit.unit().code());
    }
}
