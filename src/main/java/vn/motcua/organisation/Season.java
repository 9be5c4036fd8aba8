package vn.motcua.organisation;

import java.time.LocalDate;
import java.time.MonthDay;

/// A part of every year with its own office hours, both ends included; it may run over New Year.
public record Season(MonthDay from, MonthDay to) {

    boolean contains(LocalDate date) {
        var day = MonthDay.from(date);
        boolean begun = !day.isBefore(from);
        boolean notOver = !day.isAfter(to);
        return from.isAfter(to) ? begun || notOver : begun && notOver;
    }
}
