package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import vn.motcua.web.Formats;

/// Who confirmed the draft figures of a unit, and when.
///
/// @param name empty when it is not known
record Confirmed(String name, Instant at) {

    String text() {
        var moment = Formats.dateTime(at);
        return name.isEmpty() ? moment : t("index.confirmation.by", name, moment);
    }
}
