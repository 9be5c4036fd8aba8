package vn.motcua.casework.deadline;

import java.time.Instant;

/// What happened to a case's clock, and when.
public record ClockEvent(Kind kind, Instant at) {

    /// What can happen to a clock.
    public enum Kind {
        /// The case was received.
        STARTED,
        /// A supplement or a payment is awaited from the applicant.
        STOPPED,
        /// What was awaited has come.
        RESUMED
    }

    public static ClockEvent started(Instant at) {
        return new ClockEvent(Kind.STARTED, at);
    }

    public static ClockEvent stopped(Instant at) {
        return new ClockEvent(Kind.STOPPED, at);
    }

    public static ClockEvent resumed(Instant at) {
        return new ClockEvent(Kind.RESUMED, at);
    }
}
