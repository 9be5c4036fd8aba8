/// Tells applicants what concerns them: mailbox and e-mail, by following the events of cases and
/// complaints.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organisation",
            "access",
            "casework",
            "feedback"
        })
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
