package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.need.Need;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Asks for something.
///
/// @param key identifier of what the form makes
record NewNeedPage(UUID key, ProgrammeForm form) implements Page {

    @Override
    public String title() {
        return t("programme.need.new");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    List<Option> kinds() {
        return Arrays.stream(Need.Kind.values())
                .map(k -> new Option(k.code(), t("programme.need.kind." + k.code())))
                .toList();
    }
}
