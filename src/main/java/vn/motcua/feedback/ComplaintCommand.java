package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;

/// What is done to a complaint. The words of a command are personal data.
public sealed interface ComplaintCommand {

    /// How the log calls what happened.
    String code();

    /// What was written with it, or null.
    @Nullable String words();

    /// Whether only the complainant does it.
    default boolean isComplainants() {
        return this instanceof Tell || this instanceof Withdraw;
    }

    /// The unit takes it on.
    record Accept() implements ComplaintCommand {
        @Override
        public String code() {
            return "accepted";
        }

        @Override
        public @Nullable String words() {
            return null;
        }
    }

    /// The unit says why it does not.
    record Refuse(String words) implements ComplaintCommand {
        @Override
        public String code() {
            return "refused";
        }

        @Override
        public String toString() {
            return "Refuse";
        }
    }

    /// More is needed to answer.
    record Ask(String words) implements ComplaintCommand {
        @Override
        public String code() {
            return "asked";
        }

        @Override
        public String toString() {
            return "Ask";
        }
    }

    /// The complainant says more.
    record Tell(String words) implements ComplaintCommand {
        @Override
        public String code() {
            return "told";
        }

        @Override
        public String toString() {
            return "Tell";
        }
    }

    /// The answer to the complainant.
    ///
    /// @param upheld whether the complaint was right, wholly or in part
    record Answer(String words, boolean upheld) implements ComplaintCommand {
        @Override
        public String code() {
            return "answered";
        }

        @Override
        public String toString() {
            return "Answer";
        }
    }

    /// Complaint and answer for everyone, in words that name nobody.
    record Publish(String question, String answer) implements ComplaintCommand {
        @Override
        public String code() {
            return "published";
        }

        @Override
        public @Nullable String words() {
            return null;
        }

        @Override
        public String toString() {
            return "Publish";
        }
    }

    /// Why the answer is not for everyone.
    record Withhold(String words) implements ComplaintCommand {
        @Override
        public String code() {
            return "withheld";
        }

        @Override
        public String toString() {
            return "Withhold";
        }
    }

    /// The complainant takes it back.
    record Withdraw() implements ComplaintCommand {
        @Override
        public String code() {
            return "withdrawn";
        }

        @Override
        public @Nullable String words() {
            return null;
        }
    }
}
