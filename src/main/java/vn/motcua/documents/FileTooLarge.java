package vn.motcua.documents;

import vn.motcua.shared.Refusal;

/// The file is larger than the office takes.
public final class FileTooLarge extends Refusal {

    private final long limit;

    FileTooLarge(long limit) {
        super(Kind.INVALID, "file-too-large", "A file has at most " + limit + " bytes");
        this.limit = limit;
    }

    /// The most bytes a file may have.
    public long limit() {
        return limit;
    }
}
