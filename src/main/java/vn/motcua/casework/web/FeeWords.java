package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.web.Formats;

/// Fees as a citizen reads them. Nothing is guessed: where no source gives an amount, it says so.
final class FeeWords {

    private FeeWords() {}

    static List<String> of(ProcedureVersion procedure, Channel channel) {
        var own = procedure.fees().stream().filter(f -> f.channel() == channel).toList();
        return own.isEmpty()
                ? List.of(t("citizen.fee.unknown"))
                : own.stream().map(FeeWords::inWords).distinct().toList();
    }

    private static String inWords(ProcedureVersion.Fee fee) {
        var amount = fee.amount();
        var figure =
                amount == null
                        ? t("citizen.fee.unknown")
                        : amount.dong() == 0 ? t("citizen.fee.none") : Formats.money(amount);
        return fee.condition() == null || fee.condition().isBlank()
                ? figure
                : figure + " – " + fee.condition();
    }
}
