package vn.motcua.catalogue;

import vn.motcua.shared.Refusal;

/// A deployment of a service that cannot be recorded.
public final class DeploymentRefused extends Refusal {

    private DeploymentRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static DeploymentRefused ahead() {
        return new DeploymentRefused(
                Kind.INVALID, "deployment-ahead", "What is recorded has happened");
    }

    static DeploymentRefused meanwhile() {
        return new DeploymentRefused(
                Kind.CONFLICT, "deployment-meanwhile", "Somebody else recorded it meanwhile");
    }
}
