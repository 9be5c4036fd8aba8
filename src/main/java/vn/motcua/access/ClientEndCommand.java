package vn.motcua.access;

import java.io.PrintWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.OperatorCommand;

/// Shuts a system out; tokens it still has are refused within seconds.
@Component
class ClientEndCommand implements OperatorCommand {

    private final ClientRepository clients;
    private final Clients known;
    private final Clock clock;

    ClientEndCommand(ClientRepository clients, Clients known, @Qualifier("system") Clock clock) {
        this.clients = clients;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "client end";
    }

    @Override
    public String usage() {
        return "ID\nShuts a system out of the API.";
    }

    @Override
    @Transactional
    public void run(Arguments arguments, PrintWriter progress) {
        var id = arguments.word(0, "ID");
        clients.find(id).orElseThrow(() -> new NotFound("client " + id));
        clients.end(id, clock.instant());
        known.forget();
        progress.println("Client " + id + " is shut out.");
    }
}
