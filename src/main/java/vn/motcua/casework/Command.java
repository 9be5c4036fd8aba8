package vn.motcua.casework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

/// What somebody does to a case. The simple name in kebab case is its address in the API and the
/// key of its words.
public sealed interface Command {

    /// A text that stays with the history, or null. It may name people, so it is kept apart from
    /// the event.
    default @Nullable String text() {
        return null;
    }

    /// `request-supplement`.
    default String code() {
        return CODES.get(getClass());
    }

    /// By kind of command.
    ClassValue<String> CODES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> kind) {
                    return kind.getSimpleName()
                            .replaceAll("(?<!^)([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT);
                }
            };

    /// Takes the case in; its clock starts (form 01).
    record Accept() implements Command {}

    /// Does not take it in, with the reason (form 03).
    record Refuse(String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }

    /// Hands it over to the unit that decides.
    record Transfer(AgencyId to) implements Command {}

    /// A head names who works on it.
    record Assign(AccountId officer) implements Command {}

    /// An officer takes it from the pile.
    record Claim() implements Command {}

    /// An officer, or the head, gives it to somebody else.
    record HandOver(AccountId officer) implements Command {}

    /// The step's work is done: on to the next step, or to the signer.
    record Complete(@Nullable String note) implements Command {
        @Override
        public @Nullable String text() {
            return note;
        }
    }

    record Sign() implements Command {}

    /// The signer wants it done again, and says why.
    record SendBack(String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }

    /// Numbers and issues the result.
    record Issue(String number, ResultForm form) implements Command {}

    /// Hands the result over.
    record Return() implements Command {}

    /// Asks the applicant for what is missing (form 02); the clock stops.
    record RequestSupplement(String request) implements Command {
        @Override
        public String text() {
            return request;
        }
    }

    /// The applicant's answer; the clock goes on with what was left.
    record Supplement(@Nullable String answer) implements Command {
        @Override
        public @Nullable String text() {
            return answer;
        }
    }

    /// Demands a fee; the clock stops.
    record DemandFee(Money amount, String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }

    /// The fee was paid outside the program.
    record RecordPayment(String receiptNumber) implements Command {}

    record Withdraw(String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }

    record Stop(String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }

    /// Opened by mistake: ends it without a result, and says so.
    record CloseInError(String reason) implements Command {
        @Override
        public String text() {
            return reason;
        }
    }
}
