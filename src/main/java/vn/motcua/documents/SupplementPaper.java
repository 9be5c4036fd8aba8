package vn.motcua.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Form 02: what the applicant has to bring or mend before the office can go on (Phiếu yêu cầu bổ
/// sung, hoàn thiện hồ sơ).
///
/// @param wanted what is to be brought or mended, point by point
/// @param reason why, or null
/// @param phone whom to call with questions, or null
public record SupplementPaper(
        Letterhead head,
        CaseLines file,
        Party applicant,
        List<String> wanted,
        @Nullable String reason,
        @Nullable String phone)
        implements Paper {

    public SupplementPaper {
        wanted = List.copyOf(wanted);
    }

    @Override
    public String title() {
        return "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
    }
}
