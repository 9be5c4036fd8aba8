/// Cases for other systems: REST under `/api/v1`.
@NullMarked
package vn.motcua.casework.web.api;

import org.jspecify.annotations.NullMarked;
