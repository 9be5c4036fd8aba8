package vn.motcua.documents;

/// One paper of an application: handed in, or still to come.
public record HandedIn(String name, How how, int count) {

    /// In what shape it came.
    public enum How {
        ORIGINAL("bản chính"),
        COPY("bản sao"),
        FILE("tệp điện tử"),
        HELD("cơ quan đã có"),
        /// To be brought or sent: promised by somebody who files online.
        ORIGINAL_PROMISED("sẽ nộp bản chính"),
        COPY_PROMISED("sẽ nộp bản sao"),
        MISSING("chưa nộp");

        private final String vietnamese;

        How(String vietnamese) {
            this.vietnamese = vietnamese;
        }
    }

    /// As printed: `01 bản chính`.
    public String inWords() {
        return switch (how) {
            case ORIGINAL, COPY, FILE -> "%02d %s".formatted(count, how.vietnamese);
            case HELD, ORIGINAL_PROMISED, COPY_PROMISED, MISSING -> how.vietnamese;
        };
    }

    /// Whether the office has it.
    boolean isThere() {
        return switch (how) {
            case ORIGINAL, COPY, FILE, HELD -> true;
            case ORIGINAL_PROMISED, COPY_PROMISED, MISSING -> false;
        };
    }
}
