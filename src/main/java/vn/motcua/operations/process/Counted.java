package vn.motcua.operations.process;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the numbers of a process at a glance count; each opens to the cases it counts.
public enum Counted {
    /// Cases that came in.
    BEGUN,
    /// Cases that came to an end.
    ENDED,
    /// Steps after which another person of the staff went on.
    PERSONS,
    /// Steps after which another unit went on.
    OFFICES,
    /// Ended cases that had nothing done again.
    STRAIGHT,
    /// Ended cases that the signer had sent back.
    SENT_BACK,
    /// Ended cases whose applicant had been asked for more.
    SUPPLEMENT,
    /// Ended cases with a step that was taken more than once.
    REPEATED;

    /// As it stands in addresses and in keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Counted> find(String code) {
        return Stream.of(values()).filter(c -> c.code().equals(code)).findFirst();
    }

    public static Counted of(Variant.Rework kind) {
        return switch (kind) {
            case SENT_BACK -> SENT_BACK;
            case SUPPLEMENT -> SUPPLEMENT;
            case REPEATED -> REPEATED;
        };
    }

    /// Whether steps are counted, and not ways of cases.
    boolean isOfSteps() {
        return this == BEGUN || this == ENDED || this == PERSONS || this == OFFICES;
    }

    /// Whether some of an arrow's steps are counted.
    boolean has(Arrow arrow) {
        return switch (this) {
            case BEGUN -> arrow.source().equals(Activity.START);
            case ENDED -> arrow.target().equals(Activity.END);
            case PERSONS -> arrow.persons() > 0;
            case OFFICES -> arrow.offices() > 0;
            case STRAIGHT, SENT_BACK, SUPPLEMENT, REPEATED -> false;
        };
    }

    /// Whether the cases that went a way are counted.
    boolean has(Variant way) {
        return switch (this) {
            case STRAIGHT -> way.rework().isEmpty();
            case SENT_BACK -> way.rework().contains(Variant.Rework.SENT_BACK);
            case SUPPLEMENT -> way.rework().contains(Variant.Rework.SUPPLEMENT);
            case REPEATED -> way.rework().contains(Variant.Rework.REPEATED);
            case BEGUN, ENDED, PERSONS, OFFICES -> false;
        };
    }
}
