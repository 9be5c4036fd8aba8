/// Needs (nhu cầu trang thiết bị, kinh phí): registered by units, put together by the finance
/// department, decided, delivered.
@NullMarked
@NamedInterface("need")
package vn.motcua.directive.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
