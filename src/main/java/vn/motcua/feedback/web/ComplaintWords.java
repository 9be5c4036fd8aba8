package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

/// How states of complaints look and read, the same on every page.
final class ComplaintWords {

    private ComplaintWords() {}

    static String state(String state) {
        return t("feedback.state." + state);
    }

    static String tag(String state) {
        return switch (state) {
            case "filed" -> "new";
            case "accepted" -> "working";
            case "awaiting_more" -> "waiting";
            case "answered" -> "ready";
            case "published" -> "done";
            case "refused" -> "refused";
            case "withdrawn" -> "withdrawn";
            default -> "stopped";
        };
    }
}
