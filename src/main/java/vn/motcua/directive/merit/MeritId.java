package vn.motcua.directive.merit;

import java.util.UUID;

/// A proposal to commend, as this installation knows it.
public record MeritId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
