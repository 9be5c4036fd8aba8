package vn.motcua.casework.web.api;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Command;
import vn.motcua.casework.ResultForm;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.web.JsonBody;

/// Reads what is to be done to a case, and from which version on.
@Component
class CommandBodies {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NUMBER = 60;
    private static final long MOST_DONG = 999_999_999_999L;
    private static final Map<String, ResultForm> FORMS =
            FilingReader.words(ResultForm.values(), ResultForm::code);
    private static final Pattern ACCOUNT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TAG = Pattern.compile("(W/)?\"?(\\d{1,9})\"?");

    private final Organisation organisation;

    CommandBodies(Organisation organisation) {
        this.organisation = organisation;
    }

    /// @param version the version the caller saw, or null for whatever it is
    record Asked(Command command, @Nullable Integer version) {}

    /// @param seen the header `If-Match`, or null
    /// @throws UnknownCommand if nothing of this name can be done
    /// @throws vn.motcua.web.FaultyRequest with everything that is wrong
    Asked read(String name, JsonBody body, @Nullable String seen) {
        var command = command(name, body);
        var version = version(body, seen);
        body.check();
        return new Asked(command, version);
    }

    private Command command(String name, JsonBody body) {
        return switch (name) {
            case "accept" -> new Command.Accept();
            case "refuse" -> new Command.Refuse(reason(body));
            case "transfer" -> new Command.Transfer(unit(body));
            case "assign" -> new Command.Assign(officer(body));
            case "claim" -> new Command.Claim();
            case "hand-over" -> new Command.HandOver(officer(body));
            case "complete" -> new Command.Complete(body.linesOrNull("note", LONGEST_TEXT));
            case "sign" -> new Command.Sign();
            case "send-back" -> new Command.SendBack(reason(body));
            case "issue" -> new Command.Issue(number(body), body.oneOf("form", FORMS));
            case "return" -> new Command.Return();
            case "request-supplement" -> new Command.RequestSupplement(reason(body));
            case "supplement" -> new Command.Supplement(body.linesOrNull("note", LONGEST_TEXT));
            case "demand-fee" -> new Command.DemandFee(amount(body), reason(body));
            case "record-payment" -> new Command.RecordPayment(number(body));
            case "withdraw" -> new Command.Withdraw(reason(body));
            case "stop" -> new Command.Stop(reason(body));
            case "close-in-error" -> new Command.CloseInError(reason(body));
            default -> throw new UnknownCommand();
        };
    }

    private static String reason(JsonBody body) {
        return body.lines("reason", LONGEST_TEXT);
    }

    private static String number(JsonBody body) {
        return body.text("number", LONGEST_NUMBER);
    }

    private static Money amount(JsonBody body) {
        return new Money(body.whole("amount", 1, MOST_DONG));
    }

    private AgencyId unit(JsonBody body) {
        var code = body.text("to", 40);
        var unit = organisation.byCode(code, organisation.today()).map(Agency::id);
        if (unit.isEmpty() && !code.isEmpty()) {
            body.fault("to", "unknown");
        }
        return unit.orElse(AgencyId.of(0));
    }

    private AccountId officer(JsonBody body) {
        var text = body.text("officer", 40);
        var account = ACCOUNT.matcher(text).matches() ? AccountId.of(text) : null;
        if (account != null && !organisation.staffName(account).isEmpty()) {
            return account;
        }
        if (!text.isEmpty()) {
            body.fault("officer", "unknown");
        }
        return new AccountId(new UUID(0, 0));
    }

    private static @Nullable Integer version(JsonBody body, @Nullable String seen) {
        var sent = body.wholeOrNull("version", 1, Integer.MAX_VALUE);
        var tag = seen == null || seen.equals("*") ? null : tagged(body, seen);
        if (sent != null && tag != null && sent.intValue() != tag) {
            body.fault("version", "not-as-if-match");
        }
        return sent == null ? tag : Integer.valueOf(sent.intValue());
    }

    private static @Nullable Integer tagged(JsonBody body, String seen) {
        var tag = TAG.matcher(seen.strip());
        if (tag.matches()) {
            return Integer.valueOf(tag.group(2));
        }
        body.fault("version", "wrong-if-match");
        return null;
    }
}
