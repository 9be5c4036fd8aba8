/// Tells applicants what concerns them: mailbox and e-mail, by following the case events.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "organisation", "access", "casework"})
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
