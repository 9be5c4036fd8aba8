package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Fault;

/// Something an officer tried to do to a case and that was not done: what they typed is kept.
///
/// @param faults what is wrong with it, with keys of sentences
/// @param refusal stable code of why not, or null when only something is to be mended
record Attempt(String command, CommandForm typed, List<Fault> faults, @Nullable String refusal) {

    List<Fault> faultsInWords() {
        return faults.stream().map(f -> new Fault(f.field(), t(f.message()))).toList();
    }
}
