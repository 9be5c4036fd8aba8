package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The form for a change of the agencies; with `preview` what it would do, to be confirmed.
record ChangePage(ChangeForm form, Wrong wrong, @Nullable List<Agency> preview) implements Page {

    @Override
    public String title() {
        return t(preview == null ? "organisation.change.title" : "organisation.change.check");
    }

    @Override
    public HttpStatus status() {
        return wrong.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    List<Option> kinds() {
        return ChangeForm.KINDS.stream()
                .map(kind ->
                        new Option(
                                kind,
                                t("organisation.change.kind." + kind),
                                t("organisation.change.kind." + kind + ".hint")))
                .toList();
    }
}
