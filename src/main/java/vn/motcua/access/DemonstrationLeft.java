package vn.motcua.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProductionCheck;

/// Invented people and the client with the known secret have no place where citizens are served.
@Component
class DemonstrationLeft implements ProductionCheck {

    private final AccountRepository accounts;
    private final ClientRepository clients;
    private final OneTimeLinks links;
    private final AccessSettings.Outside outside;

    DemonstrationLeft(
            AccountRepository accounts,
            ClientRepository clients,
            OneTimeLinks links,
            AccessSettings.Outside outside) {
        this.accounts = accounts;
        this.clients = clients;
        this.links = links;
        this.outside = outside;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (accounts.anyDemonstration()) {
            problems.add(
                    "There are demonstration accounts in this database; begin with an empty one.");
        }
        if (clients.anyDemonstration()) {
            problems.add(
                    "The API client \"demo\" with its known secret is still there; begin with an"
                            + " empty database.");
        }
        if (!links.mailed()) {
            problems.add("No part of the program sends the letters that confirm an address.");
        }
        var issuer = outside.issuer();
        if (issuer != null && !"https".equals(issuer.getScheme())) {
            problems.add("--oidc-issuer must begin with https://: " + issuer);
        }
        return problems;
    }
}
