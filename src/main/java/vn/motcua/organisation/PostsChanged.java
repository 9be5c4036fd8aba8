package vn.motcua.organisation;

import vn.motcua.shared.AccountId;

/// What somebody may do has changed: a post was given or ended, or a substitution.
public record PostsChanged(AccountId account) {}
