/// The page of the review.
@NullMarked
package vn.motcua.demonstration.web;

import org.jspecify.annotations.NullMarked;
