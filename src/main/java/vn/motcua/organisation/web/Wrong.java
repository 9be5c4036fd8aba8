package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Fault;

/// What is wrong with a form: a field and the key of the sentence, in the order of the form.
record Wrong(List<Entry> entries) {

    record Entry(String field, String key) {}

    static Wrong nothing() {
        return new Wrong(new ArrayList<>());
    }

    void add(String field, String key) {
        entries.add(new Entry(field, key));
    }

    void addIf(boolean wrong, String field, String key) {
        if (wrong) {
            add(field, key);
        }
    }

    boolean any() {
        return !entries.isEmpty();
    }

    List<Fault> faults() {
        return entries.stream().map(e -> new Fault(e.field(), t(e.key()))).toList();
    }

    @Nullable String at(String field) {
        return Fault.of(faults(), field);
    }
}
