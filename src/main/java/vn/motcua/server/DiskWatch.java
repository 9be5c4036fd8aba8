package vn.motcua.server;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Looks every few seconds whether the disk still has its reserve.
class DiskWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final DiskReserve reserve;
    private volatile boolean full;

    DiskWatch(DiskReserve reserve) {
        this.reserve = reserve;
    }

    void look() throws IOException {
        var now = reserve.used();
        if (now && !full) {
            LOG.error(
                    "The disk is nearly full ({} MB left): nothing is taken in until there is room",
                    reserve.free() >> 20);
        } else if (full && !now) {
            LOG.info("The disk has room again: the program takes in as before");
        }
        full = now;
    }

    boolean full() {
        return full;
    }

    @Override
    public Health health() {
        return full
                ? Health.outOfService().withDetail("disk", "nearly full").build()
                : Health.up().build();
    }
}
