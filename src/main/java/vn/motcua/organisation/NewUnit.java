package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/// What a unit that comes into being is called. The tier is that of the units it comes from.
///
/// @param kind `ward`, `township`, `rural_commune`, `department` …; null: as its predecessor
public record NewUnit(String code, String name, @Nullable String kind) {}
