/// The shell: layout, form fields, error pages, replies, idempotency. Knows no business module.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
