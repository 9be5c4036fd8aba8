package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/// What names a case on its papers.
///
/// @param code the case's code
/// @param procedure official name of the procedure
/// @param desk the desk that deals with the applicant: `Bộ phận Tiếp nhận và Trả kết quả …`
/// @param officer the officer's name under the paper, or null to leave room for it
/// @param qr what the QR code says, usually the address at which the case is followed
public record CaseLines(
        String code, String procedure, String desk, @Nullable String officer, String qr) {}
