package vn.motcua.directive.inspection;

import java.util.UUID;

/// A finding, as this installation knows it.
public record FindingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
