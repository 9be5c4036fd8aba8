package vn.motcua.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.ModuleTest;

/// What the API says of itself, for whoever has nothing else.
@ModuleTest
class OpenApiTests {

    private static final List<String> REFUSALS = List.of("400", "404", "422", "500", "503");

    @Autowired MockMvcTester mvc;

    private JsonNode api;

    @BeforeEach
    void read() {
        var answer = mvc.get().uri("/api/v1/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        var json = answer.getResponse().getContentAsByteArray();
        api = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    @Test
    void it_is_openapi_3_1_and_every_reference_leads_somewhere() {
        assertThat(api.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(references(api, new ArrayList<>()))
                .isNotEmpty()
                .allSatisfy(ref ->
                        assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void every_operation_has_its_own_name_and_says_how_it_refuses() {
        assertThat(operations())
                .hasSizeGreaterThanOrEqualTo(9)
                .extracting(o -> o.at("/operationId").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(operations())
                .allSatisfy(o ->
                        assertThat(REFUSALS)
                                .allSatisfy(code ->
                                        assertThat(
                                                        o.at(
                                                                        "/responses/%s/content/application~1problem+json/schema/$ref"
                                                                                .formatted(code))
                                                                .asString())
                                                .endsWith("/Problem")));
    }

    @Test
    void every_post_asks_for_its_key_and_shows_an_example() {
        var posts =
                api.at("/paths").propertyStream().map(Map.Entry::getValue).map(p -> p.get("post"));

        assertThat(posts.filter(p -> p != null).toList())
                .hasSize(2)
                .allSatisfy(post -> {
                    assertThat(parameter(post, "Idempotency-Key").at("/required").asBoolean())
                            .isTrue();
                    assertThat(post.at("/requestBody/content/application~1json").toString())
                            .contains("\"example");
                    assertThat(post.at("/responses/409").isMissingNode()).isFalse();
                });
    }

    @Test
    void every_operation_says_in_a_line_what_it_is_for() {
        assertThat(operations())
                .allSatisfy(o ->
                        assertThat(o.at("/summary").asString())
                                .as(o.at("/operationId").asString())
                                .isNotBlank());
        assertThat(api.at("/paths/~1api~1v1~1units/get/responses/200/content").toString())
                .contains("\"example", "H41.31.05");
    }

    @Test
    void parameters_have_a_type_and_lists_a_cursor() {
        assertThat(operations())
                .allSatisfy(o ->
                        o.at("/parameters")
                                .forEach(p -> assertThat(p.has("schema")).as("%s", p).isTrue()));
        assertThat(parameter(api.at("/paths/~1api~1v1~1cases/get"), "after").toString())
                .contains("Cursor");
        assertThat(parameter(api.at("/paths/~1api~1v1~1procedures/get"), "cursor").toString())
                .contains("Cursor");
        assertThat(parameter(api.at("/paths/~1api~1v1~1procedures/get"), "q").at("/in").asString())
                .isEqualTo("query");
    }

    @Test
    void the_codes_of_refusals_are_listed_where_they_are_answered() {
        assertThat(api.at("/components/schemas/Problem/properties/code/description").asString())
                .contains(
                        "stale-case", "not-signed-in", "idempotency-key-reused", "internal-fault");
        assertThat(api.at("/components/schemas/Problem/properties/incident").isMissingNode())
                .isFalse();
        assertThat(api.at("/components/schemas/Wrong/properties/code/description").asString())
                .contains("too-long", "unknown-property");
    }

    @Test
    void who_may_call_is_said_and_what_is_public_asks_for_nobody() {
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(
                        api.at(
                                        "/components/securitySchemes/client/flows/clientCredentials/tokenUrl")
                                .asString())
                .isEqualTo("/oauth2/token");
        assertThat(api.at("/paths/~1api~1v1~1units/get/security").isEmpty()).isTrue();
        assertThat(parameter(api.at("/paths/~1api~1v1~1cases/get"), "Motcua-Post").toString())
                .contains("post a system acts for");
    }

    private List<JsonNode> operations() {
        return api.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        for (var each : operation.at("/parameters")) {
            if (each.at("/name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("No parameter " + name + " in " + operation);
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(child -> references(child, found));
        return found;
    }
}
