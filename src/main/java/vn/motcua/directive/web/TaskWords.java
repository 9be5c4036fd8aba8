package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.motcua.directive.Standing;
import vn.motcua.directive.Target;
import vn.motcua.directive.TaskLight;
import vn.motcua.directive.TaskState;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;

/// Words and looks of tasks and targets, the same on every page.
final class TaskWords {

    private TaskWords() {}

    static String state(String code) {
        return t("directive.state." + code);
    }

    static String tag(TaskState state) {
        return switch (state) {
            case TaskState.Assigned _ -> "new";
            case TaskState.Acknowledged _ -> "waiting";
            case TaskState.InProgress _ -> "working";
            case TaskState.Reported _ -> "ready";
            case TaskState.Returned _ -> "refused";
            case TaskState.Accepted _, TaskState.CarriedOn _, TaskState.Closed _ -> "done";
            case TaskState.Withdrawn _ -> "withdrawn";
        };
    }

    static String light(TaskLight light) {
        return t("directive.light." + light.code());
    }

    static String tag(TaskLight light) {
        return switch (light) {
            case COMPLETED -> "done";
            case CARRIED_ON -> "ready";
            case IN_PROGRESS -> "working";
            case SOON -> "risk";
            case LATE -> "late";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /// One sign for a cell of the heat table; its word stands beside it for those who cannot see.
    static String sign(TaskLight light) {
        return switch (light) {
            case COMPLETED -> "✓";
            case CARRIED_ON -> "↻";
            case IN_PROGRESS -> "·";
            case SOON -> "!";
            case LATE -> "✕";
            case WITHDRAWN -> "–";
        };
    }

    static String light(Standing.Light light) {
        return t("directive.target.light." + light.code());
    }

    static String tag(Standing.Light light) {
        return switch (light) {
            case GOOD -> "done";
            case WATCH -> "risk";
            case BAD -> "late";
            case NO_SOURCE -> "draft";
        };
    }

    /// What a target has reached, or in words why that is not known.
    static String value(Standing standing) {
        var value = standing.value();
        if (value != null) {
            return number(standing.target(), value);
        }
        if (!standing.target().measured()) {
            return t("directive.target.none-reported");
        }
        return standing.measured() instanceof Measured.Share
                ? t("directive.target.of-nothing")
                : t("directive.target.no-source");
    }

    /// Of which time the value of a target is; empty without a value.
    static String time(Standing standing) {
        if (standing.reported() != null) {
            return t("directive.target.of-day", Formats.date(standing.reported()));
        }
        return standing.value() == null ? "" : time(standing.target(), standing.day());
    }

    /// Over which time a target is measured on a day; so far, where that time goes on.
    static String time(Target target, LocalDate day) {
        var period = target.periodOn(day);
        return period.last().isAfter(day)
                ? t("directive.target.of-period.so-far", PeriodWords.of(period), Formats.date(day))
                : PeriodWords.of(period);
    }

    static String number(Target target, BigDecimal value) {
        return target.measure() == Target.Measure.PERCENT
                ? Formats.percent(value.doubleValue())
                : Formats.decimal(value.doubleValue(), 2) + " " + target.counted();
    }

    /// Where a target began, and how that is known where the system measures it.
    static String baseline(Target target) {
        var number = number(target, target.baseline());
        if (!target.measured()) {
            return number;
        }
        return target.baselineOf() == null
                ? t("directive.target.baseline.typed", number)
                : t(
                        "directive.target.baseline.measured",
                        number,
                        PeriodWords.of(target.baselineOf()));
    }

    /// With its sign: points for shares.
    static String gap(Standing standing) {
        var gap = standing.gap();
        if (gap == null) {
            return "";
        }
        var number = Formats.decimal(gap.setScale(2, RoundingMode.HALF_UP).doubleValue(), 2);
        var signed = gap.signum() > 0 ? "+" + number : number;
        return standing.target().measure() == Target.Measure.PERCENT
                ? t("directive.target.points", signed)
                : signed;
    }

    /// When the goal is reached if it goes on so, with the assumption.
    static String forecast(Standing standing) {
        var forecast = standing.forecast();
        return t(
                "directive.forecast." + forecast.kind().code(),
                Formats.date(forecast.on()),
                forecast.points());
    }
}
