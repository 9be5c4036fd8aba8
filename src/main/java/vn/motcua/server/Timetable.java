package vn.motcua.server;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.motcua.shared.RecurringJob;

/// Everything the program does by the clock, started in one place once it is whole, and ended
/// before what it works with is taken down. Several threads, so that a mail server that does not
/// answer holds up nobody else.
final class Timetable implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final int THREADS = 4;
    private static final int PATIENCE = 10;

    private final List<RecurringJob> jobs;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    Timetable(List<RecurringJob> jobs) {
        this.jobs = jobs;
        scheduler.setPoolSize(THREADS);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("timetable-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(PATIENCE);
        scheduler.setErrorHandler(fault -> LOG.error("A recurring job failed", fault));
    }

    @Override
    public void start() {
        scheduler.initialize();
        for (var job : jobs) {
            var first = scheduler.getClock().instant().plus(job.first());
            scheduler.scheduleWithFixedDelay(job.work(), first, job.pause());
        }
    }

    @Override
    public void stop() {
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return scheduler.isRunning();
    }
}
