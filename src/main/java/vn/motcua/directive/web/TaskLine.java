package vn.motcua.directive.web;

import vn.motcua.directive.TaskLight;
import vn.motcua.directive.TaskRow;

/// One line of a list of tasks as it is shown.
///
/// @param unit the name of the unit that leads
/// @param head who answers for it
record TaskLine(TaskRow row, String unit, String head, TaskLight light) {

    String path() {
        return "/programme/tasks/" + row.id();
    }

    /// How many of those handed down are completed; empty when none were.
    String below() {
        return row.below() == 0 ? "" : row.belowDone() + " / " + row.below();
    }

    boolean moved() {
        return !row.deadline().equals(row.firstDeadline());
    }
}
