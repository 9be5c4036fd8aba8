package vn.motcua.casework;

import vn.motcua.casework.CaseEvent.Position;

/// Somebody who follows the log of all cases and keeps how far they have read it. They read on by
/// themselves as cases change; whoever has written many cases at once may make them read on now and
/// show how far they are.
public interface CaseLogFollower {

    /// How many events a follower takes at a time once it is far behind.
    int FAR = 5_000;

    /// What it keeps, in one word: `figures`, `notices`.
    String name();

    /// How far it has read.
    Position position();

    /// Reads the next events in a transaction of its own; whether more may follow. With nothing new
    /// it costs one look at two indexes.
    boolean step();

    /// Reads on until nothing is left.
    default void catchUp() {
        while (step()) {}
    }
}
