package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.web.Messages;

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

    @Test
    void a_full_disk_takes_nothing_in_and_says_so_in_every_language() throws Exception {
        var response = ask("POST", "/cases", true);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("tạm thời chưa nhận hồ sơ")
                .contains("takes nothing in")
                .contains("受付を停止");
    }

    @Test
    void programs_get_a_problem() throws Exception {
        var response = ask("POST", "/api/v1/cases", true);

        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"code\":\"disk-full\"", "\"title\":\"Máy chủ sắp hết chỗ");
    }

    @Test
    void reading_goes_on() throws Exception {
        assertThat(ask("GET", "/cases", true).getStatus()).isEqualTo(200);
        assertThat(ask("POST", "/cases", false).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(String method, String path, boolean full)
            throws Exception {
        var response = new MockHttpServletResponse();
        new DiskFullFilter(() -> full, Messages.bundles())
                .doFilter(
                        new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
