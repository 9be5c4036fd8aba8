package vn.motcua.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a procedure for which there is no form of its own (kết quả giải quyết thủ tục hành
/// chính), A4.
///
/// @param title what the paper is: `Giấy khai sinh`, `Kết quả giải quyết thủ tục hành chính`
/// @param recipient whom it is issued to
/// @param lines what it attests, as label and value
/// @param text a closing sentence, or null
/// @param signer who signed it: title and name
public record ResultPaper(
        Letterhead head,
        CaseLines file,
        String title,
        Party recipient,
        List<Line> lines,
        @Nullable String text,
        Signer signer)
        implements Paper {

    public ResultPaper {
        lines = List.copyOf(lines);
    }

    /// One thing it attests.
    public record Line(String label, String value) {}

    /// @param capacity `CHỦ TỊCH`, with what goes before it, such as `TM. UỶ BAN NHÂN DÂN`
    /// @param name full name, or null to leave room for it
    public record Signer(List<String> capacity, @Nullable String name) {

        public Signer {
            capacity = List.copyOf(capacity);
        }
    }
}
