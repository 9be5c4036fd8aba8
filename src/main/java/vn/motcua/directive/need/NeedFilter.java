package vn.motcua.directive.need;

import org.jspecify.annotations.Nullable;

/// Which needs a list asks for; null is any.
public record NeedFilter(NeedState.@Nullable Code state, @Nullable Integer year) {}
