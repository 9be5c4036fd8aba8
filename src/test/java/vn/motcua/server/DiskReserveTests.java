package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/// What happens before the disk is full.
class DiskReserveTests {

    @TempDir Path root;

    @Test
    void without_room_the_program_does_not_start() {
        assertThatThrownBy(() -> new DiskReserve(root, Long.MAX_VALUE).requireToStart())
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("Make room");
    }

    @Test
    void health_says_so_and_recovers_by_itself() throws Exception {
        var full = new DiskWatch(new DiskReserve(root, Long.MAX_VALUE));
        var roomy = new DiskWatch(new DiskReserve(root, 1));

        full.look();
        roomy.look();

        assertThat(full.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(roomy.health().getStatus()).isEqualTo(Status.UP);
    }
}
