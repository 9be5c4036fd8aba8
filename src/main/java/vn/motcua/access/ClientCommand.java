package vn.motcua.access;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Refusal;

/// Lets a system call the API: gives it a name and a secret, which is shown this once, and says for
/// which posts it may act.
@Component
class ClientCommand implements OperatorCommand {

    private final ClientRepository clients;
    private final PasswordEncoder passwords;
    private final Clock clock;

    ClientCommand(
            ClientRepository clients, PasswordEncoder passwords, @Qualifier("system") Clock clock) {
        this.clients = clients;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "client create";
    }

    @Override
    public String usage() {
        return "ID --name NAME [--posts 12,34] [--scopes a,b] [--redirects URL,URL]\n"
                + "Lets a system call the API, and sign people in if it has addresses to return to.";
    }

    @Override
    @Transactional
    public void run(Arguments arguments, PrintWriter progress) {
        var id = arguments.word(0, "ID");
        if (!id.matches("[a-z][a-z0-9-]{2,49}") || clients.find(id).isPresent()) {
            throw new Unusable(id);
        }
        var secret = Hash.newSecret();
        clients.insert(client(id, arguments, secret), clock.instant());
        progress.println("Client " + id + ", secret (shown only now): " + secret);
    }

    private Client client(String id, Arguments arguments, String secret) {
        return new Client(
                UUID.randomUUID(),
                id,
                arguments.option("name").orElse(id),
                passwords.encode(secret),
                false,
                list(arguments, "posts").stream()
                        .filter(p -> p.matches("\\d{1,9}"))
                        .map(p -> new PostId(Integer.parseInt(p)))
                        .collect(Collectors.toSet()),
                Set.copyOf(list(arguments, "scopes")),
                list(arguments, "redirects"),
                false);
    }

    private static List<String> list(Arguments arguments, String option) {
        return arguments
                .option(option)
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    private static final class Unusable extends Refusal {

        Unusable(String id) {
            super(
                    Kind.CONFLICT,
                    "unusable-client",
                    "A new name of lower-case letters, digits and hyphens is needed, not " + id);
        }
    }
}
