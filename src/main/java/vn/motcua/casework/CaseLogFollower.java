package vn.motcua.casework;

import java.util.Optional;
import vn.motcua.casework.CaseEvent.Position;

/// Somebody who follows the log of all cases and keeps how far they have read it. They read on by
/// themselves as cases change; whoever has written many cases at once may make them read on now and
/// show how far they are.
public interface CaseLogFollower {

    /// What it keeps, in one word: `figures`, `notices`.
    String name();

    /// How it reads the log.
    CaseLogReading reading();

    /// How far it has read.
    default Position position() {
        return reading().position();
    }

    /// Reads the next events in a transaction of its own; whether there were so many that more
    /// follow. With nothing new it costs one look at two indexes.
    default boolean step() {
        return reading().step();
    }

    /// Reads on until nothing is left of what there was when it began.
    default void catchUp() {
        while (step()) {}
    }

    /// Whether it reads nothing while somebody writes many cases at once, because it is done sooner
    /// by what the cases are in the end than by all that happened to each.
    default boolean awaitsTheEndOfALoad() {
        return false;
    }

    /// Reads all that was written at once.
    default void catchUpWithALoad() {
        catchUp();
        sumUp();
    }

    /// Takes in all that was written, even by the transaction at hand, where what is written next
    /// needs its figures. Of use only to those that need not read the log for it.
    default void takeIn() {}

    /// What it has left to do, for an operator who waits for it; empty for nothing.
    default Optional<String> left() {
        var events = reading().left();
        return events == 0
                ? Optional.empty()
                : Optional.of("%s %d events".formatted(name(), events));
    }

    /// Adds up what can be once all is read; otherwise the timetable has it done in the next
    /// minutes.
    default void sumUp() {}
}
