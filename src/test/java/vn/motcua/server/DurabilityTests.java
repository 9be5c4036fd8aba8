package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurabilityTests {

    private static final long GIB = 1L << 30;

    @Test
    void the_server_keeps_an_eighth_of_the_memory_at_hand_within_limits() {
        assertThat(Durability.buffers(GIB)).as("a small machine").isEqualTo(192);
        assertThat(Durability.buffers(8 * GIB)).isEqualTo(1_024);
        assertThat(Durability.buffers(256 * GIB)).as("a large machine").isEqualTo(4_096);
        assertThat(Durability.FULL.settings())
                .filteredOn(setting -> setting.startsWith("shared_buffers="))
                .hasSize(1);
    }
}
