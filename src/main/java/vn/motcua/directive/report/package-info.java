/// Periodic reports (báo cáo định kỳ): drafted from what the system measures, edited, approved,
/// sealed, and kept with the data they used.
@NullMarked
package vn.motcua.directive.report;

import org.jspecify.annotations.NullMarked;
