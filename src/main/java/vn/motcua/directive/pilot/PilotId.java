package vn.motcua.directive.pilot;

import java.util.UUID;

/// A pilot model as this installation knows it.
public record PilotId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
