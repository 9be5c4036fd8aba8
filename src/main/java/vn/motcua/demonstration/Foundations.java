package vn.motcua.demonstration;

import org.springframework.stereotype.Component;
import vn.motcua.access.DemoAccounts;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;

/// What every demonstration stands on, large or small: the agencies, the shipped procedures, the
/// system that may call the API. Laying them twice changes nothing.
@Component
class Foundations {

    private final DemoAccounts accounts;
    private final AgencyImport agencies;
    private final ShippedProcedures procedures;

    Foundations(DemoAccounts accounts, AgencyImport agencies, ShippedProcedures procedures) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    void lay() {
        accounts.createClient();
        agencies.load();
        procedures.load();
    }
}
