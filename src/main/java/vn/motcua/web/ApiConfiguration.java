package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Actor;

/// What methods of the API are handed: a POST under its key, a query to be read strictly.
@Configuration
class ApiConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Idempotency> idempotency;
    private final ObjectProvider<JsonMapper> json;

    ApiConfiguration(ObjectProvider<Idempotency> idempotency, ObjectProvider<JsonMapper> json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Posts());
        resolvers.add(new Queries());
    }

    private final class Posts implements HandlerMethodArgumentResolver {

        private static final int MOST_BYTES = 1 << 20;
        private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == OncePerKey.class;
        }

        @Override
        public OncePerKey resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory factory)
                throws IOException {
            var request = Queries.of(web);
            var key = key(request);
            var content = content(request);
            var actor = ActorArgument.current();
            return new OncePerKey(
                    idempotency.getObject(),
                    json.getObject(),
                    Idempotency.Request.of(
                            scope(actor, request), key, content, besides(actor, request)),
                    content);
        }

        private static String key(HttpServletRequest request) {
            var key = request.getHeader(OncePerKey.HEADER);
            if (key == null || key.isBlank()) {
                throw Malformed.noKey();
            }
            if (!KEY.matcher(key.strip()).matches()) {
                throw Malformed.key();
            }
            return key.strip();
        }

        private static byte[] content(HttpServletRequest request) throws IOException {
            var content = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw Malformed.tooLarge(MOST_BYTES);
            }
            if (content.length > 0 && !isJson(request.getContentType())) {
                throw Malformed.notJson();
            }
            return content;
        }

        private static boolean isJson(@Nullable String type) {
            return type != null
                    && type.strip()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(MediaType.APPLICATION_JSON_VALUE);
        }

        /// The client and, where a person comes through one, the person; and the route.
        private static String scope(Actor actor, HttpServletRequest request) {
            return "api %s %s %s"
                    .formatted(
                            actor.account().value(),
                            actor.client() == null ? "-" : actor.client(),
                            request.getRequestURI());
        }

        /// The same words said for another post, or on another version, are another request.
        private static String besides(Actor actor, HttpServletRequest request) {
            var post =
                    actor.client() == null || actor.posts().isEmpty()
                            ? ""
                            : actor.posts().getFirst().id().toString();
            var seen = request.getHeader("If-Match");
            return post + (seen == null ? "" : " " + seen);
        }
    }

    private static final class Queries implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == QueryText.class;
        }

        @Override
        public QueryText resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory factory) {
            return new QueryText(of(web).getParameterMap());
        }

        static HttpServletRequest of(NativeWebRequest web) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("Not a servlet request");
            }
            return request;
        }
    }
}
