package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.Step;
import vn.motcua.shared.Role;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The route of a draft, step by step.
record RoutePage(Draft draft, RouteForm form, List<Mistake> mistakes) implements Page {

    @Override
    public String title() {
        return t("catalogue.draft.route");
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Integer> rows() {
        return IntStream.range(0, form.rows()).boxed().toList();
    }

    List<Option> kindOptions() {
        return Arrays.stream(Step.Kind.values())
                .map(RouteForm::code)
                .map(k -> new Option(k, t("catalogue.kind." + k)))
                .toList();
    }

    List<Option> roleOptions() {
        return List.of(
                        Role.INTAKE,
                        Role.CASE_OFFICER,
                        Role.HEAD,
                        Role.LEADER,
                        Role.SIGNER,
                        Role.CLERK,
                        Role.RETURNS)
                .stream()
                .map(r -> new Option(r.code(), t("catalogue.role." + r.code())))
                .toList();
    }

    List<Option> actionOptions() {
        return Arrays.stream(Step.Action.values())
                .map(RouteForm::code)
                .map(a -> new Option(a, t("catalogue.action." + a)))
                .toList();
    }
}
