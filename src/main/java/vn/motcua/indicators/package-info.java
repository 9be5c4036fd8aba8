/// The index of service and the figures behind it: what share of what, by which formula of which
/// time, and how many points that gives.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organisation",
            "catalogue",
            "catalogue :: facts",
            "casework",
            "casework :: facts",
            "feedback",
            "feedback :: facts",
            "notification"
        })
package vn.motcua.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
