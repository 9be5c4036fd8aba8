package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Motcua;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.indicators.Recomputation.Reason;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.server.TestDatabase;

/// A program is killed while it counts everything anew; the next one goes on where it stopped.
class KilledRecountTests {

    private static final int CASES = 600;
    private static final int KILLED_AT = 50;

    @TempDir static Path root;

    @Test
    void a_recount_whose_process_was_killed_goes_on_where_it_stopped() throws Exception {
        var database = TestDatabase.another("recount_killed");
        try (var program = SpringApplication.run(Motcua.class, arguments(database, "here"))) {
            file(program);
            program.getBean(FigureFollower.class).catchUp();
            var kept = program.getBean(GenerationRepository.class).current();

            killedWhileItCounts(database);

            assertThat(program.getBean(GenerationRepository.class).building()).isPresent();
            var counted = new ArrayList<Long>();
            var result = program.getBean(Recomputation.class).run(Reason.NIGHTLY, counted::add, 1);

            assertThat(counted.getFirst()).isBetween((long) KILLED_AT, CASES - 1L);
            assertThat(counted.getLast()).as("each case once").isEqualTo(CASES);
            assertThat(counted).hasSizeLessThanOrEqualTo(CASES - KILLED_AT + 2);
            assertThat(result.isSame()).as("%s", result).isTrue();
            var read = program.getBean(GenerationRepository.class).current();
            assertThat(read).isNotEqualTo(kept);
            assertThat(
                            program.getBean(DSLContext.class)
                                    .fetchCount(CASE_MEASURE, CASE_MEASURE.GENERATION.eq(read)))
                    .isEqualTo(CASES);
        }
    }

    private static void file(ConfigurableApplicationContext program) {
        var cases =
                new Cases(
                        program.getBean(DSLContext.class),
                        program.getBean(Catalogue.class),
                        program.getBean(Organisation.class),
                        program.getBean(AgencyImport.class),
                        program.getBean(ShippedProcedures.class),
                        program.getBean(TransactionTemplate.class));
        cases.province();
        var unit = cases.unit("H41.45.01");
        for (int i = 0; i < CASES; i++) {
            cases.online(unit, "2024-01-%02dT09:00".formatted(1 + i % 18));
        }
    }

    /// By the system, at whatever it does just then.
    private static void killedWhileItCounts(Map<String, String> database) throws Exception {
        var process = start(database);
        try (var output = process.inputReader()) {
            var told = new ArrayList<String>();
            while (!told.contains("counted " + KILLED_AT)) {
                var line = output.readLine();
                assertThat(line).as("the program counts: %s", told).isNotNull();
                told.add(line);
            }
            process.destroyForcibly().waitFor();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("SIGKILL").isEqualTo(128 + 9);
    }

    private static Process start(Map<String, String> database) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path")
                                        + File.pathSeparator
                                        + "target/test-classes",
                                RecountingProgram.class.getName()));
        command.addAll(List.of(arguments(database, "there")));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String[] arguments(Map<String, String> database, String data) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--motcua.reference-province=false",
                                "--motcua.server.serving=false",
                                "--motcua.data-directory=" + root.resolve(data)));
        database.forEach((k, v) -> arguments.add("--" + k + "=" + v));
        return arguments.toArray(String[]::new);
    }
}
