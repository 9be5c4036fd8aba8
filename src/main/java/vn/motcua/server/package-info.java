/// Runs the program on the operator's machine: the embedded PostgreSQL, the command line, backup
/// and restore, the checks before an office may open. No other module knows of it.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package vn.motcua.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
