package vn.motcua.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// A POST of the API: what was sent, under which key. The one way a method of an `*Api` class takes
/// one:
///
/// ```java
/// @PostMapping
/// ResponseEntity<byte[]> file(Actor actor, OncePerKey post) {
///     return post.answer(body -> Answer.created(address, filed(actor, body)));
/// }
/// ```
///
/// It acts once and gives the same bytes to whoever repeats it; a refusal does not use up the key.
public final class OncePerKey {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Idempotency.Request request;
    private final byte[] content;

    OncePerKey(
            Idempotency idempotency, JsonMapper json, Idempotency.Request request, byte[] content) {
        this.idempotency = idempotency;
        this.json = json;
        this.request = request;
        this.content = content;
    }

    /// Reads what was sent and acts, or gives the answer that was given before.
    public ResponseEntity<byte[]> answer(Function<JsonBody, Answer> act) {
        var body = JsonBody.read(content);
        var acted = new boolean[1];
        var kept =
                idempotency.once(
                        request,
                        () -> {
                            acted[0] = true;
                            return kept(act.apply(body));
                        });
        return response(kept, !acted[0]);
    }

    /// The headers that belong to an answer are kept with it: a line each before the body.
    private Idempotency.Answer kept(Answer answer) {
        var head = line(answer.location()) + line(answer.version());
        var body = json.writeValueAsBytes(answer.body());
        var first = head.getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        return new Idempotency.Answer(answer.status().value(), whole);
    }

    private static String line(@Nullable Object value) {
        return (value == null ? "" : value) + "\n";
    }

    private static ResponseEntity<byte[]> response(Idempotency.Answer kept, boolean replayed) {
        var whole = kept.body();
        var first = indexOf(whole, 0);
        var second = indexOf(whole, first + 1);
        var location = new String(whole, 0, first, StandardCharsets.UTF_8);
        var version = new String(whole, first + 1, second - first - 1, StandardCharsets.UTF_8);
        var response = ResponseEntity.status(kept.status()).contentType(MediaType.APPLICATION_JSON);
        if (!location.isEmpty()) {
            response.location(URI.create(location));
        }
        if (!version.isEmpty()) {
            response.eTag(version);
        }
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return response.body(Arrays.copyOfRange(whole, second + 1, whole.length));
    }

    private static int indexOf(byte[] whole, int from) {
        var at = from;
        while (whole[at] != '\n') {
            at++;
        }
        return at;
    }

    /// What is answered.
    ///
    /// @param location address of what was made, or null
    /// @param version of what the body shows, or null; the next change may name it in `If-Match`
    public record Answer(
            HttpStatus status, @Nullable String location, @Nullable Integer version, Object body) {

        public static Answer created(String location, int version, Object body) {
            return new Answer(HttpStatus.CREATED, location, version, body);
        }

        public static Answer ok(int version, Object body) {
            return new Answer(HttpStatus.OK, null, version, body);
        }
    }
}
