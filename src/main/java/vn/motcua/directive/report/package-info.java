/// Periodic reports (báo cáo định kỳ): drafted from what the system measures, edited, approved,
/// sealed, and kept with the data they used.
@NullMarked
@NamedInterface("report")
package vn.motcua.directive.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
