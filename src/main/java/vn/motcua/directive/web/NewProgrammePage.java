package vn.motcua.directive.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.Programme;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Enters a programme.
///
/// @param groups what every programme is divided into
/// @param documents those that may found it
record NewProgrammePage(
        List<Programme.Group> groups, List<DirectiveDocument> documents, ProgrammeForm form)
        implements Page {

    @Override
    public String title() {
        return t("directive.programme.new");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    List<String> groupNames() {
        return groups.stream().map(g -> g.position() + ". " + g.name(language())).toList();
    }

    List<Option> documentOptions() {
        return documents.stream()
                .map(d -> new Option(d.id().toString(), d.number() + " – " + d.title()))
                .toList();
    }
}
