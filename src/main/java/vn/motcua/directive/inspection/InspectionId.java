package vn.motcua.directive.inspection;

import java.util.UUID;

/// An inspection, as this installation knows it.
public record InspectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
