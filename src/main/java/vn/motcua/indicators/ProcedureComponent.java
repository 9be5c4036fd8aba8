package vn.motcua.indicators;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.motcua.indicators.ProcedureRepository.Procedure;

/// A component of the index that is a share of the procedures an agency has, each counted once, and
/// which of them it counts. Whoever counts or lists them asks here.
enum ProcedureComponent {
    /// Published with all their parts.
    COMPLETE("1.3") {
        @Override
        boolean counts(Procedure procedure, Set<String> used) {
            return procedure.complete();
        }
    },
    /// They run online.
    ONLINE("3.1") {
        @Override
        boolean counts(Procedure procedure, Set<String> used) {
            return procedure.online();
        }
    },
    /// Of those that run online, somebody used them.
    USED("3.2") {
        @Override
        boolean isOf(Procedure procedure) {
            return procedure.online();
        }

        @Override
        boolean counts(Procedure procedure, Set<String> used) {
            return used.contains(procedure.code());
        }
    };

    private final String code;

    ProcedureComponent(String code) {
        this.code = code;
    }

    static Optional<ProcedureComponent> find(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /// Whether it is in the denominator.
    boolean isOf(Procedure procedure) {
        return true;
    }

    /// Whether one of the denominator is in the numerator.
    ///
    /// @param used codes of the procedures with cases filed online
    abstract boolean counts(Procedure procedure, Set<String> used);
}
