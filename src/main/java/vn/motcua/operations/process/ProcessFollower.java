package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseBatch;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.CaseLogReading;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Follows the log of cases and keeps the process as it ran. The position moves in the transaction
/// of the rows it led to; each row is made of events that never change, so a batch read twice adds
/// nothing.
@Service
class ProcessFollower implements CaseLogFollower {

    private static final int BATCH = 1000;

    private final CaseLogReading reading;
    private final FollowRepository log;
    private final MonthRepository months;
    private final Catalogue catalogue;
    private final OfficeTime time;
    private final LongWaits waits;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Integer, Route> routes = new HashMap<>();

    ProcessFollower(
            CaseLogReading.Maker readings,
            FollowRepository log,
            MonthRepository months,
            Catalogue catalogue,
            OfficeTime time,
            LongWaits waits,
            Organisation organisation,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading =
                readings.of(new CaseLogReading.Follower(BATCH, log::read, log::lock, this::follow));
        this.log = log;
        this.months = months;
        this.catalogue = catalogue;
        this.time = time;
        this.waits = waits;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public CaseLogReading reading() {
        return reading;
    }

    /// Whether nothing is left to read.
    boolean isCaughtUp() {
        return !reading.isBehind();
    }

    /// Adds up the months that are over and were not yet.
    @Override
    public void sumUp() {
        var now = organisation.today().withDayOfMonth(1);
        months.open(now).forEach(this::sumUp);
    }

    private void sumUp(LocalDate month) {
        var changes = requireNonNull(transaction.execute(_ -> months.begin(month)));
        var parts = requireNonNull(transaction.execute(_ -> months.sums(month)));
        var whole =
                parts.stream()
                        .allMatch(part ->
                                Boolean.TRUE.equals(
                                        transaction.execute(
                                                _ -> months.write(part, month, changes))));
        if (whole) {
            transaction.executeWithoutResult(_ -> months.finish(month, changes));
        }
    }

    /// How long the oldest event that is not in the process yet has waited.
    Duration lag() {
        return reading.lag(clock.instant());
    }

    /// Forgets all and reads the log from its beginning. Stopped on the way, it is caught up from
    /// where it was, as after any other stop.
    ///
    /// @param progress is told after each batch how many events were read
    synchronized void rebuild(LongConsumer progress) {
        while (Boolean.TRUE.equals(transaction.execute(_ -> log.forgetADay()))) {}
        transaction.executeWithoutResult(_ -> log.forgetAll(clock.instant()));
        long read = 0;
        for (int size = reading.next(); size > 0; size = reading.next()) {
            read += size;
            progress.accept(read);
        }
        sumUp();
    }

    /// How many events there are to read from the beginning.
    long events() {
        return log.events();
    }

    @Override
    public synchronized boolean step() {
        return reading.step();
    }

    private void follow(List<CaseEvent> fresh) {
        write(fresh);
        log.move(fresh.getLast().position(), clock.instant());
    }

    private void write(List<CaseEvent> fresh) {
        var histories = histories(fresh);
        var said = new Said(fresh.size() > BATCH ? null : waits.day());
        for (var event : fresh) {
            var history = histories.get(event.caseId().value());
            if (history != null) {
                said.hear(history, event.version());
            }
        }
        histories.values().forEach(said::place);
        said.write();
    }

    private Map<UUID, CaseHistory> histories(List<CaseEvent> fresh) {
        var found = new LinkedHashMap<UUID, CaseHistory>();
        for (var read : read(fresh)) {
            found.put(
                    read.id(),
                    CaseHistory.of(
                            read.id(),
                            read.code(),
                            read.procedure(),
                            route(read.procedureVersion()),
                            read.events()));
        }
        return found;
    }

    /// All events of the cases of a batch. Those of whom the batch has all there are so far are not
    /// read again: that is most of a load.
    private List<FollowRepository.Read> read(List<CaseEvent> fresh) {
        var batch = CaseBatch.of(fresh);
        var others = new HashSet<>(batch.others());
        var read = new ArrayList<FollowRepository.Read>();
        for (var now : log.now(batch.begun().keySet())) {
            var events = requireNonNull(batch.begun().get(now.id()));
            if (events.size() == now.version()) {
                read.add(now.with(events.stream().map(Happened::of).toList()));
            } else {
                others.add(now.id());
            }
        }
        if (!others.isEmpty()) {
            read.addAll(log.histories(others));
        }
        return read;
    }

    private @Nullable Route route(int version) {
        var known = routes.get(version);
        if (known == null) {
            known = read(version);
            if (known != null) {
                routes.put(version, known);
            }
        }
        return known;
    }

    private @Nullable Route read(int version) {
        try {
            return catalogue.version(version).route();
        } catch (NotFound _) {
            return null;
        }
    }

    /// What a batch says.
    private final class Said {

        private final List<FollowRepository.CaseMove> moves = new ArrayList<>();
        private final List<FollowRepository.CaseEnd> ends = new ArrayList<>();
        private final List<FollowRepository.CaseHand> hands = new ArrayList<>();
        private final List<FollowRepository.CaseStanding> open = new ArrayList<>();
        private final List<UUID> over = new ArrayList<>();
        private final Set<String> activities = new TreeSet<>();
        private final Set<LocalDate> touched = new HashSet<>();
        private final CaseHistory.WorkingTime time = ProcessFollower.this.time.now();
        private final @Nullable LocalDate marked;

        /// @param marked the day whose experience says from when on cases wait too long; null where
        ///   that is worked out afterwards: far behind, most of them go on a moment later
        Said(@Nullable LocalDate marked) {
            this.marked = marked;
        }

        void hear(CaseHistory history, int version) {
            for (var move : history.movesOf(version, time)) {
                moves.add(new FollowRepository.CaseMove(history.id(), history.procedure(), move));
                activities.add(move.source().code());
                activities.add(move.target().code());
                touched.add(move.day().withDayOfMonth(1));
            }
            var ended = history.endedBy(version, time);
            if (ended != null) {
                ends.add(new FollowRepository.CaseEnd(history.id(), history.procedure(), ended));
                touched.add(ended.day().withDayOfMonth(1));
            }
            var hand = history.handOf(version);
            if (hand != null) {
                hands.add(new FollowRepository.CaseHand(history.id(), hand));
            }
        }

        void place(CaseHistory history) {
            var standing = history.standing();
            if (standing == null) {
                over.add(history.id());
            } else {
                activities.add(standing.activity().code());
                open.add(
                        new FollowRepository.CaseStanding(
                                history.id(),
                                history.code(),
                                history.procedure(),
                                standing,
                                marked == null ? null : longFrom(history, standing)));
            }
        }

        private @Nullable Instant longFrom(CaseHistory history, CaseHistory.Standing standing) {
            return waits.from(
                    new LongWaits.Wait(
                            history.procedure(),
                            standing.activity(),
                            AgencyId.of(standing.unit()),
                            standing.since(),
                            standing.waits()));
        }

        void write() {
            var numbers = log.activities(activities);
            var summed = months.change(touched);
            if (!moves.isEmpty()) {
                log.insertMoves(moves, numbers, summed);
            }
            if (!ends.isEmpty()) {
                log.insertEnds(ends, summed);
            }
            if (!hands.isEmpty()) {
                log.insertHands(hands);
            }
            if (!open.isEmpty()) {
                log.stand(open, numbers, marked);
            }
            if (!over.isEmpty()) {
                log.leave(over);
            }
        }
    }
}
