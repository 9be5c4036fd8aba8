/// Words that every module uses: identifiers, actors, refusals, money. No services.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
