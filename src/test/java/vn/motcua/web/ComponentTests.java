package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Actor;

/// Our components keep the markup that govuk-frontend's styles and assistive technology expect:
/// same elements, same classes, same relations, in the same order, as in the examples of its
/// package.
class ComponentTests {

    private static final Path EXAMPLES =
            Path.of("node_modules/govuk-frontend/dist/govuk/components");
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9]*)((?:\\s[^>]*)?)>");
    private static final Pattern RELATION =
            Pattern.compile(
                    "\\s(for|name|type|role|aria-describedby|aria-labelledby)=\"([^\"]*)\"");
    private static final Content TEXT = output -> output.writeContent("text");

    static Stream<Arguments> components() {
        return Stream.of(
                component("input", "default", "textField", Map.of("name", "test-name")),
                component(
                        "input",
                        "with hint text",
                        "textField",
                        Map.of("name", "test-name-2", "id", "input-with-hint-text", "hint", "h")),
                component(
                        "input",
                        "with error message",
                        "textField",
                        Map.of(
                                "name", "test-name-3",
                                "id", "input-with-error-message",
                                "error", "e")),
                component("textarea", "default", "textArea", Map.of("name", "more-detail")),
                component("textarea", "with hint", "textArea", hinted("more-detail")),
                component(
                        "radios",
                        "inline",
                        "radios",
                        Map.of(
                                "name", "example", "inline", true, "hint", "h", "options",
                                yesOrNo())),
                component("details", "default", "details", Map.of("summary", "s", "content", TEXT)),
                component("warning-text", "default", "warning", Map.of("text", "w")),
                component("back-link", "default", "backLink", Map.of("href", "#")),
                component(
                        "breadcrumbs",
                        "with one level",
                        "breadcrumbs",
                        Map.of("links", List.of(new Link("Section", "/section")))),
                component(
                        "error-summary",
                        "default",
                        "errorSummary",
                        Map.of("faults", List.of(new Fault("a", "A"), new Fault("b", "B")))),
                component(
                        "notification-banner",
                        "default",
                        "notificationBanner",
                        Map.of("text", "n", "id", "govuk-notification-banner")),
                component(
                        "notification-banner",
                        "with type as success",
                        "notificationBanner",
                        Map.of("text", "n", "success", true, "id", "govuk-notification-banner")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("components")
    void a_component_has_the_skeleton_of_its_example(
            String component, String example, String template, Map<String, Object> values) {
        assertThat(skeleton(draw(template, values)))
                .isNotEmpty()
                .isEqualTo(skeleton(example(component, example)));
    }

    private static Arguments component(
            String component, String example, String template, Map<String, Object> values) {
        var labelled = new java.util.HashMap<>(values);
        labelled.putIfAbsent("label", "l");
        return arguments(component, example, template, labelled);
    }

    private static Map<String, Object> hinted(String name) {
        return Map.of("name", name, "hint", "h");
    }

    private static List<Option> yesOrNo() {
        return List.of(new Option("yes", "Yes"), new Option("no", "No"));
    }

    private static String draw(String template, Map<String, Object> values) {
        var shell =
                new Shell(
                        "/",
                        Messages.VIETNAMESE,
                        Actor.anyone(),
                        null,
                        "",
                        "0",
                        List.of(),
                        List.of(),
                        null);
        var out = new StringOutput();
        ScopedValue.where(Shell.CURRENT, shell)
                .run(() -> ENGINE.render("web/" + template + ".jte", values, out));
        return out.toString();
    }

    private static String example(String component, String name) {
        var file = EXAMPLES.resolve(component).resolve("fixtures.json");
        var fixtures = JsonMapper.shared().readTree(file.toFile()).get("fixtures");
        return fixtures.valueStream()
                .filter(fixture -> fixture.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("html")
                .asString();
    }

    /// Elements with their govuk classes and relations; bare wrappers and drawings do not count.
    private static List<String> skeleton(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map(found -> found.group(1) + describe(found.group(2)))
                .filter(line -> line.contains(" "))
                .toList();
    }

    private static String describe(String attributes) {
        var parts = new TreeSet<String>();
        var classes = Pattern.compile("\\sclass=\"([^\"]*)\"").matcher(attributes);
        if (classes.find()) {
            Stream.of(classes.group(1).split("\\s+"))
                    .filter(name -> name.startsWith("govuk-"))
                    .forEach(parts::add);
        }
        RELATION.matcher(attributes)
                .results()
                .forEach(r -> parts.add(r.group(1) + "=" + r.group(2)));
        return parts.isEmpty() ? "" : " " + String.join(" ", parts);
    }
}
