package vn.motcua.casework;

import java.util.List;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;

/// Who may file what where. The channel says how a case came, the declaration says who filed: the
/// two are checked against each other and never derived from each other.
final class FilingRules {

    private FilingRules() {}

    static void check(Actor actor, NewCase input, Organisation organisation, Catalogue catalogue) {
        if (input.procedure().outsideOwner() != null) {
            throw new FilingRefused("handled-elsewhere", "Run by another system");
        }
        if (!catalogue.handles(organisation.get(input.receivingUnit()), input.procedure())) {
            throw new FilingRefused(
                    "unit-not-competent", "The unit does not handle " + input.procedure().code());
        }
        if (input.filedBy() == FiledBy.UNKNOWN) {
            throw new FilingRefused("filer-undeclared", "Who files is declared");
        }
        if (actor.isCitizen()) {
            checkCitizen(actor, input);
        } else {
            checkOfficer(actor, input, organisation);
        }
        if ((input.filedBy() == FiledBy.HELPED) != (input.applicant().helper() != null)) {
            throw new FilingRefused("helper-undeclared", "A helper is declared with consent");
        }
    }

    private static void checkCitizen(Actor actor, NewCase input) {
        if (input.channel() != Channel.ONLINE || input.filedBy() == FiledBy.OFFICER) {
            throw new FilingRefused("channel-not-open", "Citizens file online, by themselves");
        }
        if (!actor.account().equals(input.account())) {
            throw new FilingRefused("not-own-account", "A citizen files under their own account");
        }
    }

    private static void checkOfficer(Actor actor, NewCase input, Organisation organisation) {
        var desks = actor.agenciesWith(Entitlement.INTAKE);
        if (!organisation.covers(List.copyOf(desks), input.receivingUnit())) {
            throw new FilingRefused("not-at-this-desk", "No intake post at the unit");
        }
    }
}
