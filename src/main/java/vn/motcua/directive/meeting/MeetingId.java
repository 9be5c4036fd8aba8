package vn.motcua.directive.meeting;

import java.util.UUID;

/// A meeting as this installation knows it.
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
