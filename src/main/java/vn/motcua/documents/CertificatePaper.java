package vn.motcua.documents;

import vn.motcua.organisation.Agency;

/// A certificate of commendation (bằng khen, giấy khen). Its wording follows practice [M]; which
/// sizes and frames the law wants is not verified, so it is printed plainly on A4.
///
/// @param head the number is that of the decision
/// @param signer what the head of the unit that decided is called: `CHỦ TỊCH`
/// @param title `Bằng khen`
/// @param recipient who is commended
/// @param grounds for what
public record CertificatePaper(
        Letterhead head, String signer, String title, String recipient, String grounds)
        implements Paper {

    /// What the head of a unit is called, by the kind of unit that its name begins with.
    public static String signer(Agency unit) {
        return switch (unit.name().split(" ", 2)[0]) {
            case "UBND" -> "CHỦ TỊCH";
            case "Sở" -> "GIÁM ĐỐC";
            case "Văn" -> "CHÁNH VĂN PHÒNG";
            case "Thanh" -> "CHÁNH THANH TRA";
            case "Ban" -> "TRƯỞNG BAN";
            default -> "THỦ TRƯỞNG";
        };
    }
}
