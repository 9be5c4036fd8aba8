package vn.motcua.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import vn.motcua.shared.Actor;

/// What the API says about itself at `/api/v1/openapi.json`, beyond what its methods show: who may
/// call, under which key a POST goes, how refusals look.
@Configuration
class OpenApiDescription {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400", "Cannot be read; for a POST also: without a key",
                    "401", "No token, or not one of ours",
                    "403", "Seen, but not for this post to do",
                    "404", "Not there, or not to be seen by this post: the same answer for both",
                    "409", "Not as things stand; or the key was used for other content",
                    "422", "Faulty, with every fault in `errors`",
                    "500", "A fault of ours; `incident` is its number in our log",
                    "503", "Disk full or database away; nothing was done, see Retry-After");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, OncePerKey.class, QueryText.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Motcua")
                                .version("1")
                                .description(
                                        "Cases, procedures, units and deadlines of a one-stop shop. "
                                                + "Times are UTC; days are those of Vietnam."))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(components())
                .security(
                        List.of(
                                new SecurityRequirement().addList("client"),
                                new SecurityRequirement().addList("bearer")));
    }

    private static Components components() {
        var components = new Components();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        var token = new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes());
        return components
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSecuritySchemes(
                        "client",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("A system by itself, for a post named in Motcua-Post")
                                .flows(new OAuthFlows().clientCredentials(token)));
    }

    /// A POST is known by its [OncePerKey]; whoever is signed in may name a post.
    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            var isPost =
                    Arrays.stream(method.getMethodParameters())
                            .anyMatch(p -> p.getParameterType() == OncePerKey.class);
            var isPublic =
                    method.getBeanType().getAnnotation(PreAuthorize.class)
                                    instanceof PreAuthorize rule
                            && rule.value().equals("permitAll()");
            if (isPost) {
                describeKey(operation);
            }
            if (isPublic) {
                operation.setSecurity(List.of());
            } else {
                operation.addParametersItem(post());
            }
            describeRefusals(operation, isPost, isPublic);
            return operation;
        };
    }

    /// Partners program against the codes, so all of them are listed where they are answered.
    @Bean
    OpenApiCustomizer codes() {
        return api -> {
            var schemas = api.getComponents().getSchemas();
            describeCodes(schemas.get("Problem"), "");
            describeCodes(schemas.get("Wrong"), "fault.");
        };
    }

    private static void describeCodes(@Nullable Schema<?> schema, String kind) {
        if (schema == null) {
            return;
        }
        var start = "problem." + kind;
        var texts = Messages.bundles().all(Messages.VIETNAMESE);
        var codes =
                texts.keySet().stream()
                        .filter(k -> k.startsWith(start))
                        .map(k -> k.substring(start.length()))
                        .filter(k -> CODE.matcher(k).matches())
                        .filter(k -> !kind.isEmpty() || texts.containsKey(start + k + ".advice"))
                        .sorted()
                        .toList();
        Objects.requireNonNull(schema.getProperties().get("code"))
                .description(
                        "Stable; more may come. Each is explained at /problems/{code}: "
                                + String.join(", ", codes));
    }

    @Bean
    OpenApiCustomizer bodies() {
        return api ->
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(operation -> {
                            asJson(operation);
                            asText(operation);
                        });
    }

    /// A parameter that was not given a type is text.
    private static void asText(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> p.getSchema() == null && p.getContent() == null)
                    .forEach(p -> {
                        p.setSchema(new StringSchema());
                        p.setExample(
                                p.getExample() == null ? null : String.valueOf(p.getExample()));
                    });
        }
    }

    /// An answer that was not given a type is JSON.
    private static void asJson(Operation operation) {
        operation
                .getResponses()
                .forEach((code, response) -> {
                    var any =
                            response.getContent() == null
                                    ? null
                                    : response.getContent().remove("*/*");
                    if (any != null) {
                        response.getContent().addMediaType("application/json", any);
                    }
                });
        var body = operation.getRequestBody();
        if (body != null && body.getContent().containsKey("*/*")) {
            body.getContent().addMediaType("application/json", body.getContent().remove("*/*"));
        }
    }

    private static void describeKey(Operation operation) {
        operation.addParametersItem(
                new Parameter()
                        .name(OncePerKey.HEADER)
                        .in("header")
                        .required(true)
                        .description(
                                "Chosen by the caller, 1 to 200 visible characters. The same key"
                                        + " and body get the same answer for seven days, another"
                                        + " body 409. A refused request does not use it up")
                        .example("0c1b6a4e-3d0f-4f3e-9b53-6a1f5c2f7d11")
                        .schema(new StringSchema().minLength(1).maxLength(200)));
        operation.getResponses().entrySet().stream()
                .filter(r -> r.getKey().startsWith("2"))
                .forEach(r ->
                        r.getValue()
                                .addHeaderObject(
                                        OncePerKey.REPLAYED,
                                        new Header()
                                                .description("true when answered from the key")
                                                .schema(new StringSchema())));
    }

    private static Parameter post() {
        return new Parameter()
                .name("Motcua-Post")
                .in("header")
                .description("Number of the post a system acts for; one of those it was given")
                .example("120")
                .schema(new StringSchema().pattern("[0-9]{1,9}"));
    }

    private static void describeRefusals(Operation operation, boolean isPost, boolean isPublic) {
        var responses =
                operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        REFUSALS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(r -> isPost || !r.getKey().equals("409"))
                .filter(r -> !isPublic || !List.of("401", "403").contains(r.getKey()))
                .forEach(r -> responses.addApiResponse(r.getKey(), problem(r.getValue())));
        operation.setResponses(responses);
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }
}
