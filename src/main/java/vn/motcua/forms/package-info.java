/// Declarative electronic forms (biểu mẫu điện tử): definition, drawing, checking, answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organisation"})
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
