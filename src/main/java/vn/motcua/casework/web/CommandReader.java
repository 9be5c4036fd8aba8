package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Command;
import vn.motcua.casework.ResultForm;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;

/// Reads a command from what was typed. Faults bear the id of their field and the key of their
/// sentence.
final class CommandReader {

    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_NUMBER = 60;
    private static final String FAULT = "casework.officer.fault.";

    private final String code;
    private final CommandForm typed;
    private final CaseView.Choices choices;
    private final List<Fault> faults = new ArrayList<>();

    CommandReader(String code, CommandForm typed, CaseView.Choices choices) {
        this.code = code;
        this.typed = typed;
        this.choices = choices;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// The command, or nothing when there are faults.
    ///
    /// @throws NotFound if there is no such command
    Optional<Command> read() {
        var command =
                switch (code) {
                    case "accept" -> new Command.Accept();
                    case "refuse" -> new Command.Refuse(reason());
                    case "transfer" -> new Command.Transfer(unit());
                    case "assign" -> new Command.Assign(officer());
                    case "claim" -> new Command.Claim();
                    case "hand-over" -> new Command.HandOver(officer());
                    case "complete" -> new Command.Complete(note());
                    case "sign" -> new Command.Sign();
                    case "send-back" -> new Command.SendBack(reason());
                    case "issue" -> new Command.Issue(number("number", typed.number()), form());
                    case "return" -> new Command.Return();
                    case "request-supplement" -> new Command.RequestSupplement(reason());
                    case "supplement" -> new Command.Supplement(note());
                    case "demand-fee" -> new Command.DemandFee(amount(), reason());
                    case "record-payment" ->
                            new Command.RecordPayment(number("receipt", typed.receipt()));
                    case "withdraw" -> new Command.Withdraw(reason());
                    case "stop" -> new Command.Stop(reason());
                    case "close-in-error" -> new Command.CloseInError(reason());
                    default -> throw new NotFound("command");
                };
        return faults.isEmpty() ? Optional.of(command) : Optional.empty();
    }

    private String reason() {
        var text = requireNonNull(TypedText.lines(typed.text()));
        if (text.isEmpty()) {
            fault("text", "text-missing." + code);
        }
        return shortEnough(text);
    }

    private @Nullable String note() {
        var text = shortEnough(TypedText.lines(typed.text()));
        return text.isEmpty() ? null : text;
    }

    private String shortEnough(String text) {
        if (text.length() > LONGEST_TEXT) {
            fault("text", "text-long");
        }
        return text;
    }

    private String number(String field, @Nullable String value) {
        var number = TypedText.line(value);
        if (number.isEmpty()) {
            fault(field, field + "-missing");
        } else if (number.length() > LONGEST_NUMBER) {
            fault(field, "number-long");
        }
        return number;
    }

    private ResultForm form() {
        var chosen = TypedText.line(typed.resultForm());
        for (var form : ResultForm.values()) {
            if (form.code().equals(chosen)) {
                return form;
            }
        }
        fault("resultForm", "form-missing");
        return ResultForm.PAPER;
    }

    private Money amount() {
        var digits = TypedText.line(typed.amount()).replaceAll("[ .,₫đ]", "");
        if (!digits.matches("\\d{1,12}") || Long.parseLong(digits) == 0) {
            fault("amount", "amount-wrong");
            return Money.ZERO;
        }
        return new Money(Long.parseLong(digits));
    }

    private AgencyId unit() {
        var chosen = TypedText.line(typed.unit());
        if (isMissingFrom(choices.units(), chosen)) {
            fault("unit", "unit-missing");
            return AgencyId.of(0);
        }
        return AgencyId.of(Integer.parseInt(chosen));
    }

    private AccountId officer() {
        var chosen = TypedText.line(typed.officer());
        if (isMissingFrom(choices.officers(), chosen)) {
            fault("officer", "officer-missing");
            return new AccountId(new java.util.UUID(0, 0));
        }
        return AccountId.of(chosen);
    }

    private static boolean isMissingFrom(List<Option> options, String chosen) {
        return options.stream().noneMatch(o -> o.value().equals(chosen));
    }

    private void fault(String field, String key) {
        faults.add(new Fault(code + "-" + field, FAULT + key));
    }
}
