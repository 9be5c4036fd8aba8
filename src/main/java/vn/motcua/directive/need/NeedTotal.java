package vn.motcua.directive.need;

import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

/// What a unit needs of one item in a year, put together; refused lines are left out.
///
/// @param grantedAmount of the lines that were granted
public record NeedTotal(
        String item,
        AgencyId unit,
        long quantity,
        Money estimate,
        long grantedQuantity,
        Money grantedAmount) {}
