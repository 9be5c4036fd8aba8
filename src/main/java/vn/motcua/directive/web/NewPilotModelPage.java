package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Proposes a pilot model.
///
/// @param key identifier of what the form makes
record NewPilotModelPage(
        UUID key, ProgrammeForm form, Map<String, String> figures, List<Option> districts)
        implements Page {

    @Override
    public String title() {
        return t("programme.model.new");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    List<Option> groups() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Option(Integer.toString(i), t("programme.group." + i)))
                .toList();
    }
}
