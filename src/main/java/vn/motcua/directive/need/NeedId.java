package vn.motcua.directive.need;

import java.util.UUID;

/// A line of need, as this installation knows it.
public record NeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
