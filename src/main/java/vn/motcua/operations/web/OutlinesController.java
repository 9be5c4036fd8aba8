package vn.motcua.operations.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.operations.GeoJsonRefused;
import vn.motcua.operations.Outlines;
import vn.motcua.shared.Actor;
import vn.motcua.web.Fault;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.ReaderLanguage;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Official outlines of the units. The same file again is the same map.
@Controller
@RequestMapping("/map/outlines")
@PreAuthorize("hasAuthority('organisation:manage')")
class OutlinesController {

    private static final int LONGEST_NAME = 120;

    private final Outlines outlines;

    OutlinesController(Outlines outlines) {
        this.outlines = outlines;
    }

    @GetMapping
    OutlinesPage page() {
        return new OutlinesPage(outlines.all(), List.of());
    }

    @PostMapping
    Reply load(@RequestParam MultipartFile file, Actor actor) {
        if (file.isEmpty()) {
            return faulty("operations.outlines.missing");
        }
        try {
            var loaded = outlines.load(actor, name(file), file.getBytes());
            var tier = loaded.size() == 1 ? loaded.getFirst().tier().code() : "both";
            Notices.leave("operations.outlines.done." + tier);
        } catch (GeoJsonRefused refused) {
            return faulty("problem." + refused.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Redirect.to("/map/outlines");
    }

    @PostMapping("/removal")
    Redirect remove(Actor actor) {
        outlines.remove(actor);
        Notices.leave("operations.outlines.removed");
        return Redirect.to("/map/outlines");
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "GeoJSON");
        var bare = name.replaceAll("[\\p{Cntrl}<>]", "").strip();
        return bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    }

    private OutlinesPage faulty(String text) {
        var message = Messages.bundles().text(ReaderLanguage.current(), text);
        return new OutlinesPage(outlines.all(), List.of(new Fault("file", message)));
    }
}
