package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.Map;
import vn.motcua.casework.HistoryLine;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Names of the officers and units that occur in a case.
record Names(Map<AccountId, String> people, Map<AgencyId, String> units) {

    /// The officer's name; who is no longer known is an officer all the same.
    String of(AccountId account) {
        var name = people.get(account);
        return name == null || name.isEmpty() ? t("casework.officer.who.staff") : name;
    }

    String of(AgencyId unit) {
        return units.getOrDefault(unit, "");
    }

    /// Who did it: an officer by name and unit, the applicant, the program, and through which
    /// system.
    String who(HistoryLine line) {
        var who =
                switch (line.actorKind()) {
                    case CITIZEN -> t("casework.officer.who.applicant");
                    case OPERATOR -> t("casework.officer.who.program");
                    case ANYONE -> "";
                    case STAFF, SYSTEM -> of(line.account());
                };
        var place = line.actorKind() == Actor.Kind.STAFF ? " · " + of(line.unit()) : "";
        var through =
                line.client() == null
                        ? ""
                        : " · " + t("casework.officer.who.through", line.client());
        return who + place + through;
    }

    @Override
    public String toString() {
        return "Names";
    }
}
