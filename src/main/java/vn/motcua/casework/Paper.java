package vn.motcua.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;

/// A paper of a case (thành phần hồ sơ) and how it was handed in.
///
/// @param component the procedure's component it answers, or null for a paper beyond the list
/// @param document the stored file when it is one
/// @param heldRef where the office already holds it
/// @param brought when it was handed in at the desk after the case was filed, or null
public record Paper(
        @Nullable Integer component,
        String name,
        HandedIn handedIn,
        @Nullable UUID document,
        @Nullable String heldRef,
        @Nullable Instant brought) {

    /// As it comes with the application.
    public static Paper filed(
            @Nullable Integer component,
            String name,
            HandedIn handedIn,
            @Nullable UUID document,
            @Nullable String heldRef) {
        return new Paper(component, name, handedIn, document, heldRef, null);
    }

    /// Whether it is only promised: whoever files online brings or sends paper afterwards.
    public boolean isPromised(Channel channel) {
        return channel == Channel.ONLINE
                && brought == null
                && (handedIn == HandedIn.ORIGINAL || handedIn == HandedIn.COPY);
    }

    /// Whether the office has it.
    public boolean isThere(Channel channel) {
        return handedIn != HandedIn.MISSING && !isPromised(channel);
    }

    /// How a paper came.
    public enum HandedIn {
        /// Not handed in yet.
        MISSING,
        ORIGINAL,
        COPY,
        FILE,
        /// Taken from what the office already holds: not asked for again.
        HELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static HandedIn of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
