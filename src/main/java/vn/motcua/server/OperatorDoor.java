package vn.motcua.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.shared.Arguments;

/// The way in for the operator's commands: a port of its own, reachable from this machine alone,
/// and open only to who can read the token in the data directory. Visitors' ports know nothing of
/// it.
final class OperatorDoor implements AutoCloseable {

    static final String PATH = "/commands";
    static final String TOKEN = "Operator-Token";
    static final String END = "\u0004";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final int TOKEN_BYTES = 32;

    private final OperatorCommands commands;
    private final DataDirectory data;
    private final byte[] token;
    private final HttpServer server;

    private OperatorDoor(OperatorCommands commands, DataDirectory data, byte[] token)
            throws IOException {
        this.commands = commands;
        this.data = data;
        this.token = token;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static OperatorDoor open(OperatorCommands commands, DataDirectory data) throws IOException {
        var random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var door = new OperatorDoor(commands, data, token.getBytes(StandardCharsets.UTF_8));
        door.server.createContext(PATH, door::answer);
        door.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.server.start();
        PrivateFiles.write(data.operatorToken(), token);
        PrivateFiles.write(data.operatorPort(), "" + door.server.getAddress().getPort());
        return door;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!allowed(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            var lines =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> URLDecoder.decode(line, StandardCharsets.UTF_8))
                            .toList();
            var given = Arguments.parse(Path.of(lines.getFirst()), lines.subList(1, lines.size()));
            LOG.info("Operator command: {}", String.join(" ", given.words()));
            exchange.sendResponseHeaders(200, 0);
            var out =
                    new PrintWriter(
                            new OutputStreamWriter(
                                    exchange.getResponseBody(), StandardCharsets.UTF_8),
                            true);
            out.println(END + run(given, out));
            out.flush();
        }
    }

    /// A fault of ours is told to the operator, too, who otherwise would wait for nothing.
    private int run(Arguments given, PrintWriter out) {
        try {
            return commands.run(given, out);
        } catch (RuntimeException e) {
            LOG.error("An operator command failed", e);
            out.println("The command failed (%s); the log of the program says why.".formatted(e));
            return OperatorCommands.REFUSED;
        }
    }

    private boolean allowed(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst(TOKEN);
        return exchange.getRequestMethod().equals("POST")
                && given != null
                && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        Files.deleteIfExists(data.operatorPort());
        Files.deleteIfExists(data.operatorToken());
    }
}
