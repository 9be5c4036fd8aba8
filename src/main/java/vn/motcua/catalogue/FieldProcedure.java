package vn.motcua.catalogue;

/// A procedure that departments decide, as far as its field matters for it.
///
/// @param own whether it names its departments itself, so that the field does not decide
public record FieldProcedure(String code, String name, boolean own) {}
