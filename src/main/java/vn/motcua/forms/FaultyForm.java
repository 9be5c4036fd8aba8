package vn.motcua.forms;

import java.util.List;

/// A form definition that cannot be used; the program does not start with one.
final class FaultyForm extends IllegalStateException {

    private final List<String> faults;

    FaultyForm(String key, List<String> faults) {
        super(
                "Form '"
                        + key
                        + "' has "
                        + faults.size()
                        + " faults:\n  "
                        + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
