/// What people say about the service: ratings (đánh giá) after a decision and complaints (phản ánh,
/// kiến nghị) about a case or an office, with the clocks of answering them.
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
            "casework :: facts"
        })
package vn.motcua.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
