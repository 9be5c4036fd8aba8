package vn.motcua.catalogue;

import java.util.List;

/// Which procedures people use most. The catalogue cannot know; the module that takes in cases may
/// say.
public interface UsageCount {

    /// Codes of the procedures with most cases of late, most first.
    List<String> mostUsedProcedures(int limit);
}
