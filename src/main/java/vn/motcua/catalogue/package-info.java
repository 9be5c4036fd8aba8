/// Administrative procedures (thủ tục hành chính): versions, fees, time limits, components and
/// routes.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organisation", "forms"})
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
