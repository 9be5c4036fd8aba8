package vn.motcua.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Command;
import vn.motcua.shared.Actor;

/// What can be done to several cases of a worklist at once, because it asks for nothing more.
enum BatchAction {
    ACCEPT("accept", "case:intake", "submitted"),
    TRANSFER("transfer", "case:intake", "accepted"),
    CLAIM("claim", "case:work", "working"),
    SIGN("sign", "case:sign", "awaiting_signature"),
    RETURN("return", "case:return", "issued");

    private final String code;
    private final String authority;
    private final String state;

    BatchAction(String code, String authority, String state) {
        this.code = code;
        this.authority = authority;
        this.state = state;
    }

    String code() {
        return code;
    }

    /// A transfer in a batch goes to the unit that received the case, the usual one.
    Command command(Case file) {
        return switch (this) {
            case ACCEPT -> new Command.Accept();
            case TRANSFER -> new Command.Transfer(file.filing().receivingUnit());
            case CLAIM -> new Command.Claim();
            case SIGN -> new Command.Sign();
            case RETURN -> new Command.Return();
        };
    }

    boolean fits(CaseRow row) {
        return row.state().equals(state) && (this != CLAIM || row.holder() == null);
    }

    /// What the actor may try on at least one of the rows.
    static List<BatchAction> among(Actor actor, List<CaseRow> rows) {
        return Arrays.stream(values())
                .filter(a -> actor.may(a.authority) && rows.stream().anyMatch(a::fits))
                .toList();
    }

    static Optional<BatchAction> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
