package vn.motcua.casework.deadline;

import vn.motcua.organisation.CalendarDay;

/// One day in a proof: what day it is, whether and why it was counted, how much of it (days or
/// working minutes) and how much is counted with it. A day on which the clock was stopped and
/// resumed has a line for each.
public record ProofLine(CalendarDay day, ProofReason reason, int counted, int total) {}
