package vn.motcua.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.web.CaseView.Choices;
import vn.motcua.web.Option;

/// The choices of a form that was drawn before the case moved on: what was chosen then is taken as
/// it is, so that a second click is known again and a late one is told what happened meanwhile.
final class ChoicesOfThen {

    private ChoicesOfThen() {}

    static Choices of(Choices now, CommandForm typed) {
        var officer = matching(typed.officer(), "[0-9a-f-]{36}");
        var unit = matching(typed.unit(), "\\d{1,9}");
        return new Choices(with(now.officers(), officer), with(now.units(), unit));
    }

    private static @Nullable String matching(@Nullable String value, String form) {
        return value != null && value.matches(form) ? value : null;
    }

    private static List<Option> with(List<Option> options, @Nullable String value) {
        var all = new ArrayList<>(options);
        if (value != null) {
            all.add(new Option(value, ""));
        }
        return all;
    }
}
