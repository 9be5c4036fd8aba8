package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which PostgreSQL is for which machine.
class PlatformTests {

    /// Where an ELF file says for which processor it is.
    private static final int MACHINE = 18;

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"amd64, 62", "x86_64, 62", "aarch64, 183", "arm64, 183"})
    void each_architecture_gets_programs_made_for_it(String architecture, int machine)
            throws IOException {
        var home = PostgresBinaries.unpack(directory, new Platform("linux", architecture, true));

        var postgres = home.resolve("bin/postgres");
        assertThat(Files.isExecutable(postgres)).isTrue();
        try (var in = Files.newInputStream(postgres)) {
            assertThat(in.readNBytes(MACHINE + 1)[MACHINE] & 0xff).isEqualTo(machine);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linux, riscv64, true, linux on riscv64",
        "linux, amd64, false, 'linux on amd64, without glibc'",
        "windows 11, amd64, false, windows 11 on amd64",
        "darwin, ppc, false, darwin on ppc"
    })
    void any_other_machine_is_told_what_to_use_instead(
            String system, String architecture, boolean glibc, String named) {
        assertThatThrownBy(() ->
                        PostgresBinaries.unpack(
                                directory, new Platform(system, architecture, glibc)))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("this machine is " + named + ".")
                .hasMessageContaining("--database-url");
    }

    @Test
    void the_machine_of_this_test_has_its_own() {
        assertThat(Platform.here().bundle()).isPresent();
    }
}
