package vn.motcua.feedback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Complaint;

/// A complaint as typed.
///
/// @param office the office as typed, where one is asked for
/// @param unit the office as chosen among those it may be
record ComplaintForm(String subject, String words, String office, String unit) {

    static final ComplaintForm EMPTY = new ComplaintForm("", "", "", "");
    private static final int SHORTEST = 10;

    ComplaintForm {
        subject = Typed.text(subject);
        words = Typed.text(words);
        office = Typed.text(office);
        unit = Typed.text(unit);
    }

    static ComplaintForm at(@Nullable String office) {
        return new ComplaintForm("", "", office == null ? "" : office, "");
    }

    Optional<Complaint.Subject> chosen() {
        return java.util.Arrays.stream(Complaint.Subject.values())
                .filter(s -> s.code().equals(subject))
                .findFirst();
    }

    List<Mistake> mistakes() {
        var mistakes = new ArrayList<Mistake>();
        if (chosen().isEmpty()) {
            mistakes.add(new Mistake("subject", "subject"));
        }
        if (Typed.length(words) < SHORTEST) {
            mistakes.add(new Mistake("words", "words"));
        } else if (Typed.length(words) > ComplaintFormPage.LONGEST) {
            mistakes.add(new Mistake("words", "long", ComplaintFormPage.LONGEST));
        }
        return mistakes;
    }

    /// For the digest of what was sent.
    String content() {
        return String.join("\u0000", subject, words, office, unit);
    }

    @Override
    public String toString() {
        return "ComplaintForm";
    }
}
