package vn.motcua.indicators.web;

import org.jspecify.annotations.Nullable;

/// What the address of a figure asks for, as it was typed.
record FigureQuery(@Nullable String unit, @Nullable String reach, @Nullable String period) {}
