/// Commendation (khen thưởng): units and holders of posts proposed with figures, decided on, and
/// recorded.
@NullMarked
@NamedInterface("merit")
package vn.motcua.directive.merit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
