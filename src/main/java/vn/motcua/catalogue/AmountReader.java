package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

/// Reads times and fees from free text where it says one thing only; anything else is left unread.
final class AmountReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TIME =
            Pattern.compile(
                    "^(?:không quá|trong vòng|trong thời hạn|trong|tối đa)?\\s*(\\d{1,3})"
                            + "(?:\\s*\\([^)\\d]*\\))?\\s*(ngày làm việc|ngày|giờ làm việc|giờ)"
                            + "(?<rest>.*)$",
                    FLAGS | Pattern.DOTALL);

    /// Words after a time that make it one of several, or a part.
    private static final Pattern MORE =
            Pattern.compile(
                    "\\d|trường hợp|riêng|kéo dài|gia hạn|nếu |trừ |công trình|trong đó|cụ thể"
                            + "|làm tròn|mỗi|đối với (?!hồ sơ hợp lệ)|sau đó",
                    FLAGS);

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\d.,/])(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,9})\\s*(?:đồng|vnđ|vnd|đ(?!\\p{L}))",
                    FLAGS);

    /// Words beside an amount that make it one of several.
    private static final Pattern TARIFF =
            Pattern.compile(
                    "tối đa|tối thiểu|từ ngày|trở lên|trở đi|trường hợp|đối với|trang|miễn|giảm"
                            + "|riêng|%|chi phí",
                    FLAGS);

    private static final Pattern FREE =
            Pattern.compile(
                    "^(không có|không|không có lệ phí|không thu phí|miễn lệ phí|miễn phí)\\.?$",
                    FLAGS);

    private static final Map<String, Channel> CHANNELS =
            Map.of(
                    "trực tiếp", Channel.COUNTER,
                    "nộp hồ sơ trực tiếp", Channel.COUNTER,
                    "trực tuyến", Channel.ONLINE,
                    "nộp hồ sơ trực tuyến", Channel.ONLINE,
                    "dịch vụ bưu chính", Channel.POST,
                    "qua bưu chính", Channel.POST);

    private AmountReader() {}

    static Optional<TimeLimit> time(String text) {
        var found = TIME.matcher(bare(text));
        if (!found.matches() || MORE.matcher(found.group("rest")).find()) {
            return Optional.empty();
        }
        var amount = Integer.parseInt(found.group(1));
        return amount == 0
                ? Optional.empty()
                : Optional.of(new TimeLimit(amount, unit(found.group(2))));
    }

    /// `Trực tiếp: 3 ngày làm việc • Trực tuyến: 3 ngày làm việc`: each channel its own, or nothing
    /// when one of them cannot be read.
    static Map<Channel, TimeLimit> timesByChannel(String text) {
        var times = new java.util.EnumMap<Channel, TimeLimit>(Channel.class);
        for (var part : text.split("[•\\n]|(?<=\\p{L}) (?=o Trực)|(?<=ngày) (?=Trực)")) {
            var colon = part.indexOf(':');
            var channel =
                    colon < 0
                            ? null
                            : CHANNELS.get(bare(part.substring(0, colon)).toLowerCase(Locale.ROOT));
            var time = channel == null ? null : time(part.substring(colon + 1)).orElse(null);
            if (channel == null || time == null) {
                return Map.of();
            }
            times.put(channel, time);
        }
        return times;
    }

    static boolean isFree(String text) {
        return FREE.matcher(bare(text)).matches();
    }

    /// The one amount a text names, if nothing around it makes it one of several.
    static Optional<Money> fee(String text) {
        var amounts = amounts(text);
        return amounts.size() == 1 && !TARIFF.matcher(text).find()
                ? Optional.of(new Money(amounts.getFirst()))
                : Optional.empty();
    }

    static List<Long> amounts(String text) {
        var amounts = new ArrayList<Long>();
        var found = AMOUNT.matcher(text);
        while (found.find()) {
            amounts.add(Long.parseLong(found.group(1).replaceAll("[.,]", "")));
        }
        return amounts.stream().distinct().toList();
    }

    private static LimitUnit unit(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("giờ")
                ? LimitUnit.HOUR
                : lower.equals("ngày") ? LimitUnit.CALENDAR_DAY : LimitUnit.WORKING_DAY;
    }

    private static String bare(String text) {
        return text.strip().replaceFirst("^[o•\\-–]\\s+", "").replaceAll("\\s+", " ").strip();
    }
}
