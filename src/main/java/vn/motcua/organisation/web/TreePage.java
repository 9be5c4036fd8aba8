package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Page;

/// The agencies on a date.
///
/// @param found those that bear the searched words; the whole tree is shown when nothing is sought
record TreePage(LocalDate at, Asked asked, List<Branch> branches, List<Agency> found)
        implements Page {

    /// What was typed.
    record Asked(String at, String q, boolean faulty) {}

    /// A unit with the units below it.
    record Branch(Agency unit, List<Agency> below) {}

    @Override
    public String title() {
        return t("organisation.tree.title");
    }

    @Override
    public HttpStatus status() {
        return asked.faulty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    boolean searching() {
        return !asked.q().isBlank();
    }

    String typedAt() {
        return asked.faulty() ? asked.at() : Formats.date(at, Messages.VIETNAMESE);
    }

    String link(Agency unit) {
        return "/organisation/" + unit.id().value() + "?at=" + at;
    }

    List<Branch> of(Tier tier) {
        return branches.stream().filter(branch -> branch.unit().tier() == tier).toList();
    }

    int count(Tier tier) {
        return of(tier).size();
    }

    int communes() {
        return branches.stream()
                .filter(branch -> branch.unit().tier() == Tier.DISTRICT)
                .mapToInt(branch -> branch.below().size())
                .sum();
    }

    List<Fault> faults() {
        return asked.faulty() ? List.of(new Fault("at", t("organisation.date.faulty"))) : List.of();
    }
}
