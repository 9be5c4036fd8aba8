package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// One thing an applicant is told, to be worded in their language: which case, what happened, what
/// to do by when, where to look. It names nobody.
///
/// @param code of the case or the complaint
/// @param procedure its name; empty for a complaint
/// @param projected whether the due date rests on a day off that is not decided yet
/// @param detail the amount in đồng of a fee, the number of a result, or null
/// @param path where the applicant follows the case
public record Notice(
        NoticeKind kind,
        String code,
        String procedure,
        Instant at,
        @Nullable Instant due,
        boolean projected,
        @Nullable String detail,
        String path) {

    /// `Hồ sơ H41.12.05-240119-0015 đã được tiếp nhận`
    public String subject(Locale language) {
        return text(language, "subject", code);
    }

    /// What happened and what is to do, a paragraph each.
    public List<String> paragraphs(Locale language) {
        var said = new ArrayList<String>();
        said.add(text(language, "text", wordsOfDetail(language)));
        if (due != null && kind.ticking()) {
            var moment = Formats.dateTime(due, language);
            said.add(Messages.bundles().text(language, "notification.due", moment));
            if (projected) {
                said.add(Messages.bundles().text(language, "notification.due.projected"));
            }
        }
        var todo = "notification.notice." + kind.code() + ".todo";
        if (Messages.bundles().has(language, todo)) {
            said.add(Messages.bundles().text(language, todo));
        }
        return said;
    }

    private String wordsOfDetail(Locale language) {
        if (kind == NoticeKind.FEE_DEMANDED && detail != null && detail.matches("\\d{1,15}")) {
            return Formats.money(new Money(Long.parseLong(detail)));
        }
        if (kind == NoticeKind.COMPLAINT_ACCEPTED) {
            return Formats.dateTime(due, language);
        }
        return detail == null ? "" : detail;
    }

    private String text(Locale language, String part, String with) {
        return Messages.bundles()
                .text(language, "notification.notice." + kind.code() + "." + part, with);
    }
}
