/// Pages of figures and of the index.
@NullMarked
package vn.motcua.indicators.web;

import org.jspecify.annotations.NullMarked;
