package vn.motcua.documents;

/// A certificate of commendation (bằng khen, giấy khen). Its wording follows practice [M]; which
/// sizes and frames the law wants is not verified, so it is printed plainly on A4.
///
/// @param head the number is that of the decision
/// @param title `Bằng khen`
/// @param recipient who is commended
/// @param grounds for what
public record CertificatePaper(Letterhead head, String title, String recipient, String grounds)
        implements Paper {}
