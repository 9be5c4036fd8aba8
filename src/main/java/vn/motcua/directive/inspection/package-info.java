/// Inspections (kiểm tra) and their findings: a unit remedies each by a day, with evidence, and it
/// is confirmed or sent back.
@NullMarked
@NamedInterface("inspection")
package vn.motcua.directive.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
