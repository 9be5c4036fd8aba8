/// Cases (hồ sơ) from filing to result: states, deadlines, history, worklists, and the applicant's
/// own pages.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organisation",
            "catalogue",
            "forms",
            "documents"
        })
package vn.motcua.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
