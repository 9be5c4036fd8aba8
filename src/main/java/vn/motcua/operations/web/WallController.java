package vn.motcua.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.operations.Wall;
import vn.motcua.operations.Watching;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Messages;
import vn.motcua.web.ReaderLanguage;

/// The wall, and the stream of what changes on it.
@Controller
@PreAuthorize("hasAuthority('wall:watch')")
class WallController {

    private static final long NEVER = 0L;
    private static final String RETRY_SECONDS = "30";

    private final Wall wall;
    private final WallHub hub;
    private final Watching watching;
    private final PanelDrawing drawing;
    private final Organisation organisation;
    private final SessionRepository<?> sessions;

    WallController(
            Wall wall,
            WallHub hub,
            Watching watching,
            PanelDrawing drawing,
            Organisation organisation,
            SessionRepository<?> sessions) {
        this.wall = wall;
        this.hub = hub;
        this.watching = watching;
        this.drawing = drawing;
        this.organisation = organisation;
        this.sessions = sessions;
    }

    @GetMapping("/wall")
    WallPage wall(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String rotate,
            Actor actor) {
        var agency = watching.unit(actor, unit);
        return new WallPage(
                agency,
                organisation.children(agency.id(), organisation.today()),
                wall.look(agency.id(), wall.keysFor(actor)),
                wall.openTo(actor),
                drawing.asOf(ReaderLanguage.current()),
                rotate.equals("yes"));
    }

    /// The stream. It holds no place among the requests that are worked on, and no thread; it has a
    /// limit of its own, and says so (503) with the time after which to try again.
    @GetMapping(path = "/wall/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "vi") String speaks,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = watching.unit(actor, unit);
        if (hub.isFull()) {
            return ResponseEntity.status(503).header("Retry-After", RETRY_SECONDS).build();
        }
        var language = Messages.supported(Locale.of(speaks));
        var emitter = new SseEmitter(NEVER);
        var watcher =
                new Watcher(
                        new Watcher.Group(
                                agency.id(), wall.keysFor(actor), wall.openTo(actor), language),
                        new Stream(emitter),
                        entitled(actor, agency, session(request)));
        emitter.onCompletion(() -> hub.leave(watcher));
        emitter.onTimeout(watcher::close);
        emitter.onError(_ -> hub.leave(watcher));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        hub.join(watcher);
        return ResponseEntity.ok(emitter);
    }

    private BooleanSupplier entitled(Actor actor, Agency unit, @Nullable String session) {
        return () ->
                watching.stillSees(actor, unit)
                        && (session == null || sessions.findById(session) != null);
    }

    private static @Nullable String session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private record Stream(SseEmitter emitter) implements Watcher.Line {

        @Override
        public void send(Watcher.Said said) throws IOException {
            emitter.send(SseEmitter.event().name(said.event()).data(said.text()));
        }

        @Override
        public void close() {
            emitter.complete();
        }
    }
}
