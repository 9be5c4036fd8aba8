package vn.motcua.casework;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.TimeLimit;

/// What stands in Vietnamese on official papers, whatever the reader's language.
final class Words {

    private Words() {}

    static String desk(Agency unit) {
        return "Bộ phận Tiếp nhận và Trả kết quả " + unit.name();
    }

    static @Nullable String limit(CaseClock clock) {
        return switch (clock) {
            case CaseClock.NotStarted(var limit) -> limit == null ? null : limit(limit);
            case CaseClock.Unlimited _, CaseClock.Promised _ -> null;
            case CaseClock.Started(var limit, _, _) -> limit(limit);
            case CaseClock.Over(var limit, _, _) -> limit(limit);
        };
    }

    private static String limit(TimeLimit limit) {
        if (limit.amount() == 0) {
            return "trong ngày";
        }
        return switch (limit.unit()) {
            case HOUR -> "%02d giờ".formatted(limit.amount());
            case WORKING_DAY -> "%02d ngày làm việc".formatted(limit.amount());
            case CALENDAR_DAY -> "%02d ngày".formatted(limit.amount());
        };
    }

    /// One point a line.
    static List<String> points(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList();
    }
}
