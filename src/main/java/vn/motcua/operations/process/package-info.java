/// The process as it really ran, read from the events of the cases: which way they went, where they
/// waited, what that lets expect of those still open, and what other staffing would change.
@NullMarked
package vn.motcua.operations.process;

import org.jspecify.annotations.NullMarked;
