package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import vn.motcua.web.Option;

/// Grounds on which somebody files for another, and relations of those who help; offered as
/// choices, kept in the words of the record.
enum Ground {
    PARENT,
    GUARDIAN,
    LEGAL_REPRESENTATIVE,
    AUTHORISATION;

    private static final String KEY = "citizen.ground.";

    /// In the words of the record; nothing for anything that was not offered.
    static String inWords(String code) {
        for (var ground : values()) {
            if (ground.code().equals(code)) {
                return Said.forTheRecord(KEY + code);
            }
        }
        return "";
    }

    static String codeOf(String words) {
        for (var ground : values()) {
            if (Said.forTheRecord(KEY + ground.code()).equals(words)) {
                return ground.code();
            }
        }
        return "";
    }

    static List<Option> options(Declared.ForWhom forWhom) {
        var fitting =
                forWhom == Declared.ForWhom.CHILD
                        ? List.of(PARENT, GUARDIAN, AUTHORISATION)
                        : List.of(LEGAL_REPRESENTATIVE, AUTHORISATION);
        return fitting.stream().map(g -> new Option(g.code(), t(KEY + g.code()))).toList();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
