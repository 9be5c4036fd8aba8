package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/// An agency by its code and name.
@Schema(name = "UnitName")
record UnitAnswer(String code, String name) {}
