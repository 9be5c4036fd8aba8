package vn.motcua.documents;

/// Form 03: the office does not take the application in, and says why (Phiếu từ chối tiếp nhận giải
/// quyết hồ sơ).
public record RefusalPaper(Letterhead head, CaseLines file, Party applicant, String reason)
        implements Paper {

    @Override
    public String title() {
        return "Phiếu từ chối tiếp nhận giải quyết hồ sơ";
    }
}
