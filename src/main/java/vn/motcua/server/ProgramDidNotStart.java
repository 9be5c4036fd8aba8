package vn.motcua.server;

/// Spring has already told the operator why; all that is left is to end.
final class ProgramDidNotStart extends IllegalStateException {

    ProgramDidNotStart(Throwable cause) {
        super(cause);
    }
}
