package vn.motcua.catalogue;

/// Everything the catalogue holds about a version of a procedure: what a case needs, and where it
/// comes from. A draft is a sheet whose version has no number yet.
public record ProcedureSheet(ProcedureVersion version, Provenance provenance) {

    public String code() {
        return version.code();
    }
}
