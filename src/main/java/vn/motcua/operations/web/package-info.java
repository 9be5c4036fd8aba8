/// Pages of the operations centre.
@NullMarked
package vn.motcua.operations.web;

import org.jspecify.annotations.NullMarked;
