package vn.motcua.feedback.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Ratings.Said;

/// A rating as typed.
record RatingForm(@Nullable String typedScore, @Nullable String typedWords, @Nullable String seen) {

    @Override
    public String typedScore() {
        return typedScore == null ? "" : typedScore;
    }

    int score() {
        return Typed.number(typedScore);
    }

    String words() {
        return Typed.text(typedWords);
    }

    Said said() {
        return new Said(score(), words().isEmpty() ? null : words(), Typed.number(seen));
    }

    @Override
    public String toString() {
        return "RatingForm";
    }
}
