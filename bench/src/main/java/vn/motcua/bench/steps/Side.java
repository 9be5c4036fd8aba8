package vn.motcua.bench.steps;

import java.time.Duration;

/// One of those that are measured against each other: it leads cases through four human steps. A
/// step is: find in the worklist (its first page, most urgent first), claim the first case and
/// complete it.
public interface Side extends AutoCloseable {

    /// How many officers there are, each with a desk and a pile of their own; a round with fewer
    /// threads leaves the others idle.
    int OFFICERS = 8;

    int STEPS = 4;

    /// Rows on a page of the worklist, and one more that says whether there is a next page.
    int PAGE = 25;

    String name();

    /// Fills up every pile.
    ///
    /// @param standing open cases on all piles together that are there before and after a round
    /// @param each more cases for each officer who works in the round
    /// @param officers how many work
    void fill(int standing, int each, int officers) throws Exception;

    /// Works on the piles for a while.
    Measured work(int officers, Duration length) throws Exception;

    @Override
    void close() throws Exception;
}
