package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Post;

/// Writes what happened to a complaint: the happening into the log, its words apart.
@Component
class ComplaintLog {

    private final FeedbackEventRepository events;
    private final ComplaintRepository complaints;

    ComplaintLog(FeedbackEventRepository events, ComplaintRepository complaints) {
        this.events = events;
        this.complaints = complaints;
    }

    void write(
            Complaint complaint,
            String kind,
            Actor actor,
            @Nullable String words,
            @Nullable Post post) {
        complaints.write(complaint.id(), complaint.version(), words);
        events.happened(complaint, kind, actor, post == null ? null : post.id().value());
    }
}
