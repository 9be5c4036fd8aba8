package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.merit.Merit;
import vn.motcua.shared.Role;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Proposes somebody for commendation, with figures.
///
/// @param key identifier of what the form makes
/// @param holders who may be meant, once the role has several holders
record NewMeritPage(UUID key, ProgrammeForm form, Map<String, String> figures, List<Option> holders)
        implements Page {

    @Override
    public String title() {
        return t("programme.merit.new");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    List<Option> honours() {
        return Arrays.stream(Merit.Honour.values())
                .map(h -> new Option(h.code(), t("programme.merit.honour." + h.code())))
                .toList();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(r -> new Option(r.code(), t("organisation.role." + r.code())))
                .toList();
    }
}
