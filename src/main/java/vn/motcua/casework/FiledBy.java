package vn.motcua.casework;

import java.util.Locale;

/// Who filed, apart from the channel: declared by the one who files, never guessed. The honest
/// online rate rests on it.
public enum FiledBy {
    /// The person alone.
    PERSON,
    /// The person, with a declared helper.
    HELPED,
    /// An officer, for the person.
    OFFICER,
    /// Not recorded: a case of another system that kept no such fact. Nobody files so here.
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FiledBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
