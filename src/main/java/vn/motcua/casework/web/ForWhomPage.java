package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.web.Declared.ForWhom;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// For whom the application is.
record ForWhomPage(StepHead head, String typed, List<Mistake> mistakes) implements Page {

    static String code(ForWhom forWhom) {
        return forWhom.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ForWhom read(String typed) {
        return Stream.of(ForWhom.values())
                .filter(f -> code(f).equals(typed))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String title() {
        return t("citizen.for-whom.title");
    }

    @Override
    public HttpStatus status() {
        return head.status(!mistakes.isEmpty() || head.condition() == StepHead.Condition.CHANGED);
    }

    List<Fault> faults() {
        return Mistake.inWords(head.open() ? mistakes : List.of());
    }

    List<Option> options() {
        return Stream.of(ForWhom.values())
                .map(f ->
                        new Option(
                                code(f),
                                t("citizen.for-whom." + code(f)),
                                t("citizen.for-whom." + code(f) + ".hint")))
                .toList();
    }
}
