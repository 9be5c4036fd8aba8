package vn.motcua.documents;

/// One paper of an application, as handed in.
public record HandedIn(String name, How how, int count) {

    /// In what shape it came.
    public enum How {
        ORIGINAL("bản chính"),
        COPY("bản sao"),
        FILE("tệp điện tử"),
        HELD("cơ quan đã có"),
        MISSING("chưa nộp");

        private final String vietnamese;

        How(String vietnamese) {
            this.vietnamese = vietnamese;
        }
    }

    /// As printed: `01 bản chính`.
    public String inWords() {
        return switch (how) {
            case ORIGINAL, COPY -> "%02d %s".formatted(count, how.vietnamese);
            case FILE, HELD, MISSING -> how.vietnamese;
        };
    }
}
