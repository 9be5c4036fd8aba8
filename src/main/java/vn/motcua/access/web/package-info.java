@NullMarked
package vn.motcua.access.web;

import org.jspecify.annotations.NullMarked;
