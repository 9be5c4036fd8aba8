package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line, the environment and what production asks for.
class OptionsTests {

    private static final Path HERE = Path.of("/srv/office");

    @Test
    void without_words_the_program_runs() {
        assertThat(options().command()).isEqualTo("run");
        assertThat(options("--port", "9000").port()).isEqualTo(9000);
        assertThat(options("--port", "9000").address()).isEqualTo("http://localhost:9000");
    }

    @Test
    void files_are_meant_as_seen_from_where_the_operator_stands() {
        assertThat(options("--data-dir", "d").dataDirectory()).isEqualTo(Path.of("/srv/office/d"));
        assertThat(options("backup", "b.tar.gz").forCommand().after("backup").file(0))
                .isEqualTo(Path.of("/srv/office/b.tar.gz"));
    }

    @Test
    void a_switch_does_not_swallow_the_word_after_it() {
        var options = options("--production", "run");

        assertThat(options.command()).isEqualTo("run");
        assertThat(options.mode().production()).isTrue();
    }

    @Test
    void the_environment_gives_what_the_command_line_does_not() {
        var options = Options.parse(HERE, Map.of("MOTCUA_PORT", "8099"), List.of());

        assertThat(options.port()).isEqualTo(8099);
    }

    @Test
    void a_misspelt_option_is_refused() {
        assertThatThrownBy(() -> options("run", "--prot", "1").requireKnown())
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> options("--port", "http").port()).hasMessageContaining("http");
    }

    @Test
    void user_and_password_in_the_address_of_the_database_are_those_of_the_owner_only() {
        var options =
                options("--database-url", "jdbc:postgresql://db/motcua?user=o&password=p&ssl=true");

        assertThat(options.databaseOwner().user()).isEqualTo("o");
        assertThat(options.databaseOwner().password()).isEqualTo("p");
        assertThat(options.databaseUrl()).isEqualTo("jdbc:postgresql://db/motcua?ssl=true");
    }

    @Test
    void the_key_of_the_demonstration_is_refused_under_another_name_too(@TempDir Path root)
            throws IOException {
        var secrets = Files.createDirectories(root.resolve("data/secrets"));
        Files.writeString(secrets.resolve("demonstration-key"), "abc\n");
        var copy = Files.writeString(root.resolve("key"), "abc");

        var problems =
                ProductionSettings.problems(
                        options(
                                "--production",
                                "--data-dir",
                                root.resolve("data").toString(),
                                "--key-file",
                                copy.toString()));

        assertThat(problems).anyMatch(each -> each.contains("key of the demonstration"));
    }

    @Test
    void only_a_proxy_of_ours_may_say_for_whom_it_asks() {
        assertThat(options().proxies()).isEmpty();
        assertThat(options("--production").proxies()).contains("127.0.0.1", "::1");
        assertThat(options("--production", "--listen", "10.0.0.5").proxies()).isEmpty();
        assertThat(options("--production", "--proxies", "10.0.0.1, 10.0.0.2").proxies())
                .containsExactly("10.0.0.1", "10.0.0.2");
        assertThatThrownBy(() -> options("--proxies", ".*").proxies())
                .hasMessageContaining("--proxies");
    }

    @Test
    void a_login_never_prints_its_password() {
        assertThat(new Login("owner", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void production_names_everything_that_is_missing() {
        assertThat(
                        ProductionSettings.problems(
                                options("--production", "--business-date", "2024-02-01")))
                .anyMatch(each -> each.contains("--address"))
                .anyMatch(each -> each.contains("--database-url"))
                .anyMatch(each -> each.contains("--key-file"))
                .anyMatch(each -> each.contains("--mail-host"))
                .anyMatch(each -> each.contains("--mail-from"))
                .anyMatch(each -> each.contains("--business-date"));
    }

    @Test
    void production_refuses_the_address_and_the_key_of_the_demonstration() {
        var problems =
                ProductionSettings.problems(
                        options(
                                "--production",
                                "--address",
                                "http://localhost:8080",
                                "--key-file",
                                "data/secrets/demonstration-key"));

        assertThat(problems)
                .anyMatch(each -> each.contains("https://"))
                .anyMatch(each -> each.contains("citizens use"))
                .anyMatch(each -> each.contains("key of the demonstration"));
    }

    @Test
    void production_with_all_it_needs_has_no_problem_of_its_own() throws Exception {
        var key = java.nio.file.Files.createTempFile("key", "");

        var problems =
                ProductionSettings.problems(
                        options(
                                "--production",
                                "--address",
                                "https://motcua.example.gov.vn",
                                "--database-url",
                                "embedded",
                                "--key-file",
                                key.toString(),
                                "--mail-host",
                                "mail.example.gov.vn",
                                "--mail-from",
                                "motcua@example.gov.vn"));

        assertThat(problems).allMatch(each -> each.contains("root"));
    }

    private static Options options(String... given) {
        return Options.parse(HERE, Map.of(), List.of(given));
    }
}
