package vn.motcua.indicators.publication;

import java.time.Instant;
import vn.motcua.TestTime.HandClock;
import vn.motcua.shared.Actor;

/// Puts drafts before the units and approves them when their time is over, as the rules demand.
public final class InTime {

    private static final Instant OVER = Instant.parse("2024-01-25T01:00:00Z");

    private InTime() {}

    /// Sends it, and lets the time for corrections pass.
    ///
    /// @return the version of the draft
    public static int sent(IndexDesk desk, HandClock clock, Actor control, int draft) {
        desk.send(control, draft, desk.get(draft).version());
        clock.set(OVER);
        return desk.get(draft).version();
    }

    /// Sends it, lets the time pass, approves it, and goes back to today.
    public static Edition approved(
            IndexDesk desk, HandClock clock, Actor control, Actor leader, int draft) {
        var version = sent(desk, clock, control, draft);
        var edition = desk.approve(leader, draft, version);
        clock.reset();
        return edition;
    }
}
