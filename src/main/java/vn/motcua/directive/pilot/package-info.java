/// Pilot models (mô hình điểm): what is tried where, how it is measured, what came of it, and where
/// it goes on; who reported on it and who did not.
@NullMarked
@NamedInterface("pilot")
package vn.motcua.directive.pilot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
