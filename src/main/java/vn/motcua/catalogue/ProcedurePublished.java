package vn.motcua.catalogue;

import java.time.LocalDate;

/// A version of a procedure was published; it ends the one before it on the same date.
public record ProcedurePublished(String code, int version, LocalDate effectiveFrom) {}
