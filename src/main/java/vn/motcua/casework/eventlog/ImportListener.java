package vn.motcua.casework.eventlog;

import vn.motcua.casework.eventlog.ImportReport.Rejected;

/// Whoever watches an import.
interface ImportListener {

    void progress(ImportReport soFar);

    /// Said at once, so that nobody has to remember a million of them.
    void rejected(Rejected rejected);

    /// Asked after every batch.
    boolean wantsToStop();
}
