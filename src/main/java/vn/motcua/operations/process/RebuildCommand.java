package vn.motcua.operations.process;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// `process rebuild`: forgets the process as it was kept and makes it anew from the log of cases.
@Component
class RebuildCommand implements OperatorCommand {

    private static final Duration NEWS = Duration.ofSeconds(5);
    private static final double MILLIS = 1_000.0;

    private final ProcessFollower follower;
    private final Experiences experiences;
    private final Clock system;

    RebuildCommand(
            ProcessFollower follower, Experiences experiences, @Qualifier("system") Clock system) {
        this.follower = follower;
        this.experiences = experiences;
        this.system = system;
    }

    @Override
    public String name() {
        return "process rebuild";
    }

    @Override
    public String usage() {
        return "\nMakes the process as it ran anew from the log of cases, while the program goes on"
                + " working. One that was stopped is caught up by the program from where it was.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) {
        var told = new Told(follower.events(), system.instant());
        follower.rebuild(read -> told.progress(read, out));
        experiences.forget();
        var seconds = told.seconds();
        out.printf("%d events read in %.1f s%n", told.read, seconds);
        out.flush();
    }

    /// What has been told, and when.
    private final class Told {

        private final long all;
        private final Instant start;
        private Instant last;
        private long read;

        Told(long all, Instant start) {
            this.all = all;
            this.start = start;
            this.last = start;
        }

        void progress(long now, PrintWriter out) {
            read = now;
            if (Duration.between(last, system.instant()).compareTo(NEWS) < 0) {
                return;
            }
            last = system.instant();
            var rate = read / Math.max(0.001, seconds());
            out.printf(
                    "%d of %d events, %.0f/s, %.0f s left%n",
                    read, all, rate, Math.max(0, all - read) / rate);
            out.flush();
        }

        double seconds() {
            return Duration.between(start, system.instant()).toMillis() / MILLIS;
        }
    }
}
