package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Route;
import vn.motcua.organisation.WorkingCalendar;

/// The events of one case in their order, and what they say about the process. What an event says
/// depends on it and those before it only, so it is the same whenever it is read.
///
/// @param way the events without those that go beside the way
record CaseHistory(
        UUID id,
        String code,
        String procedure,
        @Nullable Route route,
        List<Happened> events,
        List<Happened> way) {

    static CaseHistory of(
            UUID id, String code, String procedure, @Nullable Route route, List<Happened> events) {
        return new CaseHistory(
                id,
                code,
                procedure,
                route,
                List.copyOf(events),
                events.stream().filter(e -> !e.isBeside()).toList());
    }

    /// Tells how long a unit worked between two moments.
    @FunctionalInterface
    interface WorkingTime {

        /// Working minutes; zero when the second is not later.
        int between(int unit, Instant from, Instant to);
    }

    /// Something a case did: the arrow that ends with an event.
    ///
    /// @param unit who had it while it waited
    /// @param working minutes of work hours it waited, or -1 where nothing waited
    /// @param elapsed all minutes it waited
    record Move(
            int version,
            LocalDate day,
            int unit,
            Activity source,
            Activity target,
            int working,
            int elapsed,
            boolean person,
            boolean office) {

        int bucket() {
            return working < 0 ? -1 : Histogram.classOf(working);
        }
    }

    /// How a case that is over went.
    record Ended(LocalDate day, int unit, List<String> path, int working, int elapsed) {}

    /// Where an open case stands.
    record Standing(
            int version,
            int unit,
            Activity activity,
            Instant since,
            @Nullable Instant due,
            @Nullable UUID holder,
            boolean waits) {}

    /// That somebody got it or did their step.
    record Hand(int version, LocalDate day, int unit, UUID account, boolean taken) {}

    /// The moves that end with the event of a version; none when it goes beside the way.
    List<Move> movesOf(int version, WorkingTime time) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).version() == version) {
                return moves(i, time);
            }
        }
        return List.of();
    }

    private List<Move> moves(int at, WorkingTime time) {
        var event = way.get(at);
        var moves = new ArrayList<Move>();
        moves.add(at == 0 ? first(event) : move(at, time));
        if (event.ends()) {
            moves.add(untimed(event, activity(way, at), Activity.END));
        }
        return moves;
    }

    private Move move(int at, WorkingTime time) {
        var before = way.get(at - 1);
        var event = way.get(at);
        var elapsed =
                Math.max(0, (event.at().getEpochSecond() - before.at().getEpochSecond()) / 60);
        return new Move(
                event.version(),
                day(event),
                before.unit(),
                activity(way, at - 1),
                activity(way, at),
                time.between(before.unit(), before.at(), event.at()),
                (int) Math.min(Integer.MAX_VALUE, elapsed),
                before.byStaff() && event.byStaff() && !before.account().equals(event.account()),
                before.unit() != event.unit());
    }

    private Move first(Happened event) {
        return untimed(event, Activity.START, activity(List.of(event), 0));
    }

    private static Move untimed(Happened event, Activity source, Activity target) {
        return new Move(
                event.version(), day(event), event.unit(), source, target, -1, 0, false, false);
    }

    /// How it went, if its last event is of that version and it is over.
    @Nullable Ended endedBy(int version, WorkingTime time) {
        if (way.isEmpty() || way.getLast().version() != version || !way.getLast().ends()) {
            return null;
        }
        var path = new ArrayList<String>();
        int working = 0;
        for (int i = 0; i < way.size(); i++) {
            path.add(activity(way, i).code());
            working += i == 0 ? 0 : move(i, time).working();
        }
        var last = way.getLast();
        var elapsed =
                Math.max(
                        0,
                        (last.at().getEpochSecond() - way.getFirst().at().getEpochSecond()) / 60);
        return new Ended(day(last), last.unit(), path, working, (int) elapsed);
    }

    /// Where it stands after all that is known; null when it is over.
    @Nullable Standing standing() {
        return standingAt(Instant.MAX);
    }

    /// Where it stood at a moment; null when it was not there yet or already over.
    @Nullable Standing standingAt(Instant moment) {
        var gone = way.stream().filter(e -> !e.at().isAfter(moment)).toList();
        if (gone.isEmpty() || gone.getLast().ends()) {
            return null;
        }
        var last = gone.getLast();
        var known = events.stream().filter(e -> !e.at().isAfter(moment)).toList().getLast();
        return new Standing(
                known.version(),
                last.unit(),
                activity(gone, gone.size() - 1),
                last.at(),
                known.due(),
                holder(gone),
                last.waitsForApplicant());
    }

    private static @Nullable UUID holder(List<Happened> gone) {
        var last = gone.getLast();
        return switch (last.kind()) {
            case "claim" -> last.account();
            case "assign", "hand-over" -> named(last);
            case "supplement", "record-payment" ->
                    gone.size() < 3 ? null : holder(gone.subList(0, gone.size() - 2));
            default -> null;
        };
    }

    private static @Nullable UUID named(Happened event) {
        try {
            return event.detail() == null ? null : UUID.fromString(event.detail());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// Who got it or did their step with the event of a version.
    @Nullable Hand handOf(int version) {
        for (var event : events) {
            if (event.version() == version) {
                return hand(event);
            }
        }
        return null;
    }

    private static @Nullable Hand hand(Happened event) {
        return switch (event.kind()) {
            case "claim" -> hand(event, event.account(), true);
            case "assign", "hand-over" -> hand(event, named(event), true);
            case "complete", "sign", "send-back", "issue", "return", "accept" ->
                    event.byStaff() ? hand(event, event.account(), false) : null;
            default -> null;
        };
    }

    private static @Nullable Hand hand(Happened event, @Nullable UUID who, boolean taken) {
        return who == null ? null : new Hand(event.version(), day(event), event.unit(), who, taken);
    }

    private Activity activity(List<Happened> gone, int at) {
        var event = gone.get(at);
        var from = at == 0 ? null : gone.get(at - 1).step();
        return Activity.of(event.kind(), event.detail(), route, from);
    }

    private static LocalDate day(Happened event) {
        return LocalDate.ofInstant(event.at(), WorkingCalendar.ZONE);
    }
}
