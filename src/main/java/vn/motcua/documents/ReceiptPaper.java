package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;

/// Form 01: the office has the application and says when the result will be ready (Giấy tiếp nhận
/// hồ sơ và hẹn trả kết quả).
///
/// @param applicant whose application it is
/// @param papers what was handed in, and what is still to come
/// @param timeLimit the limit in words: `02 ngày làm việc`, or null where the procedure has none
/// @param filed when it was filed
/// @param due when the result will be ready, or null: not taken in yet, or no limit
/// @param projected whether that rests on a day off that is not decided yet, so that it may change
/// @param fee what is to pay, or null where it is not known
/// @param collectAt where and how the result is handed over
public record ReceiptPaper(
        Letterhead head,
        CaseLines file,
        Party applicant,
        List<HandedIn> papers,
        @Nullable String timeLimit,
        Instant filed,
        @Nullable Instant due,
        boolean projected,
        @Nullable Money fee,
        String collectAt)
        implements Paper {

    public ReceiptPaper {
        papers = List.copyOf(papers);
    }

    List<HandedIn> received() {
        return papers.stream().filter(HandedIn::isThere).toList();
    }

    List<HandedIn> outstanding() {
        return papers.stream().filter(p -> !p.isThere()).toList();
    }

    @Override
    public String title() {
        return "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
    }
}
