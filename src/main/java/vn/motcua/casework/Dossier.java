package vn.motcua.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.deadline.ClockEvent;

/// What a case holds (thành phần, nội dung hồ sơ): applicant, answers, papers, history, result.
/// Personal data: whoever gets one has an audit entry.
public record Dossier(
        Applicant applicant,
        NewCase.Content content,
        List<Paper> papers,
        List<HistoryLine> history,
        List<FeeDemand> fees,
        List<Corrections.Change> corrections,
        @Nullable UUID result) {

    /// What was asked for last, when the case waits for the applicant.
    public @Nullable String lastRequest() {
        return history.reversed().stream()
                .filter(h -> h.kind().equals("request-supplement") || h.kind().equals("demand-fee"))
                .map(HistoryLine::text)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// When the clock started, stopped and went on.
    List<ClockEvent> clockEvents() {
        return ClockEvents.of(history, HistoryLine::kind, HistoryLine::at);
    }
}
