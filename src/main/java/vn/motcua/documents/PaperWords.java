package vn.motcua.documents;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;
import vn.motcua.web.Formats;

/// Dates and amounts as official papers write them (Decree 30/2020/NĐ-CP: days below 10 and the
/// months January and February with a leading zero).
final class PaperWords {

    private static final Locale VIETNAM = Locale.of("vi", "VN");

    private static final int LINE = 26;
    private static final List<String> COMMITTEE = List.of("ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ");

    private PaperWords() {}

    /// `ngày 19 tháng 01 năm 2024`
    static String date(LocalDate date) {
        var month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        date.getDayOfMonth(),
                        month <= 2 ? "0" + month : Integer.toString(month),
                        date.getYear());
    }

    /// `08 giờ 05 phút, ngày 19 tháng 01 năm 2024`
    static String moment(Instant moment) {
        var local = moment.atZone(Formats.VIETNAM);
        return "%02d giờ %02d phút, %s"
                .formatted(local.getHour(), local.getMinute(), date(local.toLocalDate()));
    }

    /// `8.000 đồng`, or that there is nothing to pay.
    static String money(Money amount) {
        return amount.dong() == 0
                ? "không thu phí, lệ phí"
                : NumberFormat.getIntegerInstance(VIETNAM).format(amount.dong()) + " đồng";
    }

    /// A title in capitals, on two lines of like length when it is long.
    static List<String> title(String title) {
        var text = upper(title);
        var middle = text.length() / 2;
        var before = text.lastIndexOf(' ', middle);
        var after = text.indexOf(' ', middle);
        if (text.length() <= LINE || before < 0 && after < 0) {
            return List.of(text);
        }
        var at = after < 0 || before > 0 && middle - before < after - middle ? before : after;
        return List.of(text.substring(0, at), text.substring(at + 1));
    }

    /// An agency's name in capitals; what a People's Committee is the committee of stands on a line
    /// of its own.
    static List<String> agency(String name) {
        var text = upper(name);
        return COMMITTEE.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(c -> List.of(c.strip(), text.substring(c.length())))
                .orElse(List.of(text));
    }

    static String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(VIETNAM);
    }
}
