@NullMarked
package vn.motcua.organisation.web;

import org.jspecify.annotations.NullMarked;
