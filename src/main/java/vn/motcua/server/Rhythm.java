package vn.motcua.server;

import java.io.IOException;
import org.springframework.scheduling.annotation.Scheduled;

/// When the disk is looked at.
class Rhythm {

    private final DiskWatch disk;

    Rhythm(DiskWatch disk) {
        this.disk = disk;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void lookAtDisk() throws IOException {
        disk.look();
    }
}
