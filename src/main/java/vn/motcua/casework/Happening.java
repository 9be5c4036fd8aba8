package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;

/// One thing that happened to a case: becomes a row of the event log, and its text, if any, a row
/// beside it.
///
/// @param kind a command's code, or `file`, `correct`, `recount`, `paper-brought`
/// @param detail a number or code of it, never personal data
record Happening(
        String kind,
        Actor actor,
        Instant at,
        @Nullable CaseState from,
        Case after,
        @Nullable String detail,
        @Nullable String text) {

    static Happening of(Command command, Actor actor, Instant at, Case before, Case after) {
        return new Happening(
                command.code(), actor, at, before.state(), after, detail(command), command.text());
    }

    static @Nullable String detail(Command command) {
        return switch (command) {
            case Command.Transfer(var to) -> Integer.toString(to.value());
            case Command.Issue(var number, _) -> number;
            case Command.RecordPayment(var receiptNumber) -> receiptNumber;
            case Command.DemandFee(var amount, _) -> Long.toString(amount.dong());
            case Command.Assign(var officer) -> officer.value().toString();
            case Command.HandOver(var officer) -> officer.value().toString();
            default -> null;
        };
    }
}
