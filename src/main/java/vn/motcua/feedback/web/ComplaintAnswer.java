package vn.motcua.feedback.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.ComplaintCommand;
import vn.motcua.shared.NotFound;

/// What an officer typed about a complaint.
record ComplaintAnswer(
        String words, String upheld, String question, String answer, String officer) {

    static final ComplaintAnswer EMPTY = new ComplaintAnswer("", "", "", "", "");
    static final int LONGEST = 8_000;

    ComplaintAnswer {
        words = Typed.text(words);
        upheld = Typed.text(upheld);
        question = Typed.text(question);
        answer = Typed.text(answer);
        officer = Typed.text(officer);
    }

    List<Mistake> mistakes(String command) {
        var mistakes = new ArrayList<Mistake>();
        switch (command) {
            case "refusal", "request", "answer", "withholding" -> check(mistakes, "words", words);
            case "publication" -> {
                check(mistakes, "question", question);
                check(mistakes, "answer", answer);
            }
            default -> {}
        }
        if (command.equals("answer") && !upheld.matches("yes|no")) {
            mistakes.add(new Mistake("upheld", "upheld"));
        }
        return mistakes;
    }

    private static void check(List<Mistake> mistakes, String field, String text) {
        if (text.isEmpty()) {
            mistakes.add(new Mistake(field, field + "-missing"));
        } else if (Typed.length(text) > LONGEST) {
            mistakes.add(new Mistake(field, "long", LONGEST));
        }
    }

    /// @throws NotFound for a command that is none
    ComplaintCommand command(@Nullable String command) {
        return switch (command == null ? "" : command) {
            case "acceptance" -> new ComplaintCommand.Accept();
            case "refusal" -> new ComplaintCommand.Refuse(words);
            case "request" -> new ComplaintCommand.Ask(words);
            case "answer" -> new ComplaintCommand.Answer(words, upheld.equals("yes"));
            case "publication" -> new ComplaintCommand.Publish(question, answer);
            case "withholding" -> new ComplaintCommand.Withhold(words);
            default -> throw new NotFound("command");
        };
    }

    @Override
    public String toString() {
        return "ComplaintAnswer";
    }
}
