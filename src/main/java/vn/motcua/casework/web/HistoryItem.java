package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a case's history in words.
///
/// @param details facts of it: a number, an amount, a name
/// @param text what was written with it
record HistoryItem(
        int version,
        String title,
        String when,
        String who,
        List<String> details,
        @Nullable String text) {}
