package vn.motcua.documents;

/// A paper (giấy tờ) the office gives out, with everything that stands on it. The printed papers
/// are Vietnamese: they are forms of the law, and other languages have no say on them; reports
/// alone ([ReportPaper]) are written in other languages too.
///
/// The titles and numbers of forms 01 to 03 are those of Circular 01/2018/TT-VPCP [S31]; the order
/// and wording of their lines follow practice [M].
public sealed interface Paper
        permits ReceiptPaper,
                SupplementPaper,
                RefusalPaper,
                ResultPaper,
                ReportPaper,
                CertificatePaper {

    Letterhead head();

    /// Its title, as printed and as kept in the file's properties.
    String title();
}
