package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A simulation somebody asked for, and how far it has come. Kept in memory only.
public final class WhatIfRun {

    /// What was asked.
    public record Question(AgencyId unit, Station station, int more) {}

    /// What the office looks like, and what happened there.
    ///
    /// @param cut whether it has too many cases to look at all of [WhatIf#DAYS]
    public record Present(
            LocalDate from,
            LocalDate to,
            boolean cut,
            int days,
            int arrived,
            int finished,
            int[] officers,
            double took,
            double late,
            double perDay) {}

    /// Before and after.
    ///
    /// @param trusted whether the simulated present is about what really happened
    public record Answer(Present present, Outcome before, Outcome after, boolean trusted) {}

    /// What it has come to.
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        TOO_LITTLE,
        /// Too many others were before it.
        BUSY,
        FAILED
    }

    private final UUID id;
    private final AccountId owner;
    private final Question question;
    private final Instant begun;
    private volatile State state = State.RUNNING;
    private volatile int done;
    private volatile @Nullable Answer answer;

    WhatIfRun(UUID id, AccountId owner, Question question, Instant begun) {
        this.id = id;
        this.owner = owner;
        this.question = question;
        this.begun = begun;
    }

    public UUID id() {
        return id;
    }

    AccountId owner() {
        return owner;
    }

    Instant begun() {
        return begun;
    }

    public Question question() {
        return question;
    }

    public State state() {
        return state;
    }

    /// Simulated runs that are done, of [WhatIf#RUNS].
    public int done() {
        return done;
    }

    /// Once it is done.
    public @Nullable Answer answer() {
        return answer;
    }

    void progress(int runs) {
        done = runs;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized void end(State how, @Nullable Answer found) {
        if (state == State.RUNNING) {
            answer = found;
            state = how;
        }
    }
}
