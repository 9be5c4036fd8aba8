package vn.motcua.shared;

import java.util.List;

/// A module's word on whether it may serve the public. Production does not start while any check
/// names a problem: a demonstration account, secret or default that was left in.
public interface ProductionCheck {

    /// One plain sentence per problem: what was found and how to mend it. Empty when all is well.
    List<String> problems();
}
