package vn.motcua.access;

import java.io.PrintWriter;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;

/// Makes an administrator from the machine itself: the first one has nobody to invite them.
@Component
class AdminCommand implements OperatorCommand {

    private final Staff staff;
    private final Organisation organisation;
    private final StaffAccounts accounts;
    private final TransactionTemplate transaction;

    AdminCommand(
            Staff staff,
            Organisation organisation,
            StaffAccounts accounts,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.organisation = organisation;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "admin create";
    }

    @Override
    public String usage() {
        return "--name NAME --email ADDRESS\n"
                + "Makes an administrator of the whole province and prints the link that sets the password.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var name = arguments.option("name").map(Registration::tidy).orElse("");
        var email = arguments.option("email").map(Emails::normal).orElse("");
        if (!Registration.plausibleName(name) || !Emails.plausible(email)) {
            throw new Faulty();
        }
        var link = transaction.execute(_ -> create(name, email));
        progress.println("Open this link within 72 hours; it works once:");
        progress.println(link);
    }

    private java.net.URI create(String name, String email) {
        var program = Actor.program();
        var root = root();
        var account = staff.hire(program, name, email);
        staff.give(program, account, root.id(), Role.ADMINISTRATOR, organisation.today());
        return accounts.firstAdministrator(account, name, email);
    }

    private Agency root() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.parent() == null)
                .min(Comparator.comparing(Agency::code))
                .orElseThrow(NoAgency::new);
    }

    private static final class Faulty extends Refusal {

        Faulty() {
            super(
                    Kind.MALFORMED,
                    "faulty-person",
                    "Give --name with a person's name and --email with an address");
        }
    }

    private static final class NoAgency extends Refusal {

        NoAgency() {
            super(
                    Kind.CONFLICT,
                    "no-agency",
                    "There is no agency yet. Load them first: ./motcua import agencies");
        }
    }
}
