/// Finds in the log of cases what looks as if figures were polished, and shows it to inspectors.
@NullMarked
package vn.motcua.indicators.signal;

import org.jspecify.annotations.NullMarked;
