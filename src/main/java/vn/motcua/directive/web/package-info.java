/// Pages of the programme's direction.
@NullMarked
package vn.motcua.directive.web;

import org.jspecify.annotations.NullMarked;
