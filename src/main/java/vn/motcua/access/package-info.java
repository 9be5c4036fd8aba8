/// Accounts (tài khoản), sign-in, the OpenID Connect provider, its clients, and sessions.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "organisation"})
package vn.motcua.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
