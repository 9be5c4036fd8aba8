package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/// What a posted step did to a draft.
///
/// @param answers the draft as it is now: save it whether or not it is correct
/// @param stay whether to show the same step again without faults: a row was added or removed, a
///   list was asked for, or new questions came up
/// @param focus id of the control to go to when staying, for the address behind `#`
public record Turn(Answers answers, boolean stay, @Nullable String focus) {}
