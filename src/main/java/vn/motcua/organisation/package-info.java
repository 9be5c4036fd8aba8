/// Agencies (cơ quan) by date, people, posts and roles, and the working calendar (lịch làm việc) of
/// each unit.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
