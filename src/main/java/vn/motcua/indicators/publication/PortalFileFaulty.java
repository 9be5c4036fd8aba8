package vn.motcua.indicators.publication;

import vn.motcua.shared.Refusal;

/// A file of scores of the national portal that is not as it should be; nothing of it is stored.
public final class PortalFileFaulty extends Refusal {

    private final int line;

    PortalFileFaulty(int line, String detail) {
        super(Kind.INVALID, "portal-file-faulty", "Line " + line + ": " + detail);
        this.line = line;
    }

    /// Which line is faulty; the first one names the columns.
    public int line() {
        return line;
    }
}
