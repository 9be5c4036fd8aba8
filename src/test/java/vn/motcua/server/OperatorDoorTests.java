package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// The operator's commands through the running program's own door.
class OperatorDoorTests {

    @TempDir Path root;

    private DataDirectory data;
    private OperatorDoor door;

    @BeforeEach
    void open() throws Exception {
        data = DataDirectory.open(root.resolve("data"));
        door = OperatorDoor.open(new OperatorCommands(List.of(new Greet())), data);
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        data.close();
    }

    @Test
    void a_command_answers_line_by_line_and_with_its_code() throws Exception {
        var said = new StringWriter();

        var code =
                new OperatorClient(data)
                        .run(given("greet", "Bình An", "--loud"), new PrintWriter(said));

        assertThat(code).isEqualTo(OperatorCommands.DONE);
        assertThat(said.toString()).isEqualToIgnoringNewLines("XIN CHÀO Bình An" + "from /srv");
    }

    @Test
    void what_is_missing_is_said_with_the_usage() throws Exception {
        var said = new StringWriter();

        var code = new OperatorClient(data).run(given("greet"), new PrintWriter(said));

        assertThat(code).isEqualTo(OperatorCommands.REFUSED);
        assertThat(said.toString()).contains("needs NAME").contains("./motcua greet NAME");
    }

    @Test
    void a_port_on_which_no_program_answers_is_refused() {
        assertThatThrownBy(() -> new OperatorClient(data).requireServes(1))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("none answers on port 1");
    }

    @Test
    void an_unknown_command_lists_those_there_are() throws Exception {
        var said = new StringWriter();

        var code = new OperatorClient(data).run(given("gret"), new PrintWriter(said));

        assertThat(code).isEqualTo(OperatorCommands.UNKNOWN);
        assertThat(said.toString()).contains("./motcua greet NAME");
    }

    @Test
    void a_fault_ends_the_command_and_does_not_hang() throws Exception {
        var code =
                new OperatorClient(data)
                        .run(given("greet", "boom"), new PrintWriter(new StringWriter()));

        assertThat(code).isEqualTo(OperatorCommands.REFUSED);
    }

    @Test
    void without_the_token_the_door_stays_shut() throws Exception {
        var port = Files.readString(data.operatorPort()).strip();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/commands"))
                                    .header(OperatorDoor.TOKEN, "guess")
                                    .POST(HttpRequest.BodyPublishers.ofString("/\ngreet\nAn"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void token_and_port_are_readable_by_their_owner_alone() throws Exception {
        for (var file : List.of(data.operatorToken(), data.operatorPort())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private static Arguments given(String... words) {
        return Arguments.parse(Path.of("/srv"), List.of(words));
    }

    private static final class Greet implements OperatorCommand {

        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String usage() {
            return "NAME    says hello";
        }

        @Override
        public void run(Arguments arguments, PrintWriter progress) {
            var name = arguments.word(0, "NAME");
            if (name.equals("boom")) {
                throw new IllegalStateException("a fault of ours");
            }
            progress.println(
                    (arguments.option("loud").isPresent() ? "XIN CHÀO " : "Xin chào ") + name);
            progress.println("from " + arguments.directory());
        }
    }
}
