package vn.motcua.directive.inspection;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.course.Courses;
import vn.motcua.documents.DocumentId;

/// Where a finding stands.
public sealed interface FindingState {

    Instant since();

    /// The unit has to remedy it.
    record Open(Instant since) implements FindingState {}

    /// The unit says it has, and shows how.
    record Remedied(Instant since, Evidence evidence) implements FindingState {}

    /// Whoever inspected has seen that it is so.
    record Confirmed(Instant since, Evidence evidence) implements FindingState {}

    /// What shows that it is remedied.
    ///
    /// @param paper a stored file, or null
    record Evidence(String words, @Nullable DocumentId paper, @Nullable String paperName) {

        Courses.@Nullable Paper paperOrNull() {
            return paper == null || paperName == null ? null : new Courses.Paper(paper, paperName);
        }
    }

    default Code code() {
        return switch (this) {
            case Open _ -> Code.OPEN;
            case Remedied _ -> Code.REMEDIED;
            case Confirmed _ -> Code.CONFIRMED;
        };
    }

    default @Nullable Evidence evidenceOrNull() {
        return switch (this) {
            case Open _ -> null;
            case Remedied remedied -> remedied.evidence();
            case Confirmed confirmed -> confirmed.evidence();
        };
    }

    /// The states by name, as stored and shown.
    enum Code {
        OPEN,
        REMEDIED,
        CONFIRMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
