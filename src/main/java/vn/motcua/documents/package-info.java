/// Stored files, printed papers (PDF) and their templates.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organisation"})
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
