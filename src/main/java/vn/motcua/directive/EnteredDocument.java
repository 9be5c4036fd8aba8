package vn.motcua.directive;

import vn.motcua.shared.AccountId;

/// A document that directs, as it was entered and maybe corrected since.
///
/// @param by who entered it
/// @param version how often it was corrected
public record EnteredDocument(DirectiveDocument document, AccountId by, int version) {}
