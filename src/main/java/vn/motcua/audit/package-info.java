/// Who read or changed whose data, for which purpose and case. Append-only.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
