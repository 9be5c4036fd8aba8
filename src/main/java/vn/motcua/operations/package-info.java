/// The operations centre (trung tâm điều hành): the wall, the map, the chairman's first page,
/// alerts, and the process as it really ran. It reads; what it shows is contributed by the modules.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organisation",
            "access",
            "catalogue",
            "casework",
            "casework :: facts",
            "documents",
            "notification",
            "indicators"
        })
package vn.motcua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
