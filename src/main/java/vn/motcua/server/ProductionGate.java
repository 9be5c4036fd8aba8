package vn.motcua.server;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import vn.motcua.shared.Installation;
import vn.motcua.shared.ProductionCheck;

/// Asks every module whether it may serve the public, before the first visitor can come in.
record ProductionGate(Installation installation, List<ProductionCheck> checks)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.mode().production()) {
            ProductionSettings.require(
                    checks.stream().flatMap(check -> check.problems().stream()).toList());
        }
    }
}
