package vn.motcua.feedback.web;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Complaint.Subject;
import vn.motcua.feedback.ComplaintFilter;
import vn.motcua.feedback.ComplaintFilter.After;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.shared.AgencyId;

/// Which complaints are listed, as it stands in the address.
record ComplaintsAddress(
        @Nullable String unit,
        @Nullable String state,
        @Nullable String subject,
        @Nullable String late,
        @Nullable String at,
        @Nullable String after) {

    private static final Instant WAITING = Instant.parse("2200-01-01T00:00:00Z");

    ComplaintFilter filter() {
        return new ComplaintFilter(
                Typed.number(unit) == 0 ? null : AgencyId.of(Typed.number(unit)),
                state != null && ComplaintFilter.STATES.contains(state) ? state : null,
                "rules".equals(subject)
                        ? Subject.RULES
                        : "conduct".equals(subject) ? Subject.CONDUCT : null,
                "true".equals(late),
                place());
    }

    private @Nullable After place() {
        var moment = Typed.millis(at).map(Instant::ofEpochMilli);
        var id = Typed.uuid(after);
        return moment.isPresent() && id.isPresent() ? new After(moment.get(), id.get()) : null;
    }

    boolean isFiltered() {
        return filter().unit() != null
                || filter().state() != null
                || filter().subject() != null
                || filter().late();
    }

    String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// The page after a line.
    String after(ComplaintRow last) {
        var moment = filter().isOver() ? last.ended() : last.due();
        var place = moment == null ? WAITING : moment;
        return address(place.toEpochMilli() + "", last.id().toString());
    }

    private String address(String place, String id) {
        var parts = new ArrayList<String>();
        add(parts, "unit", filter().unit() == null ? null : unit);
        add(parts, "state", filter().state());
        add(parts, "subject", filter().subject() == null ? null : subject);
        add(parts, "late", filter().late() ? "true" : null);
        add(parts, "at", place);
        add(parts, "after", id);
        return "/complaints?" + String.join("&", parts);
    }

    private static void add(ArrayList<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
