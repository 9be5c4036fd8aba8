package vn.motcua.organisation;

/// The public holidays of Labour Code 2019, Art. 112.
public enum Occasion {
    NEW_YEAR,
    /// Tết Nguyên đán.
    LUNAR_NEW_YEAR,
    /// Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar.
    HUNG_KINGS,
    /// 30 April.
    VICTORY_DAY,
    LABOUR_DAY,
    /// Quốc khánh, 2 September and the day before or after.
    NATIONAL_DAY
}
