package vn.motcua.indicators.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.publication.Edition;
import vn.motcua.indicators.publication.PublicationSettings;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.SealingKey;
import vn.motcua.web.Download;

/// Gives everybody what was published, as files.
@Controller
@RequestMapping("/index/data")
@PreAuthorize("permitAll()")
class OpenScoresController {

    private final Publications publications;
    private final OpenScores open;
    private final PublicationSettings settings;
    private final SealingKey key;

    OpenScoresController(
            Publications publications,
            OpenScores open,
            PublicationSettings settings,
            SealingKey key) {
        this.publications = publications;
        this.open = open;
        this.settings = settings;
        this.key = key;
    }

    @GetMapping
    OpenScoresPage files(@RequestParam(required = false) @Nullable String year) {
        var published = EditionsOfYear.of(publications, year);
        var versions = new HashMap<Edition, IndexVersion>();
        published
                .editions()
                .forEach(each -> publications.version(each).ifPresent(v -> versions.put(each, v)));
        return new OpenScoresPage(published, versions, settings.licence(), key.id());
    }

    /// The sealed rows, byte by byte.
    @GetMapping("/{period}.csv")
    Download csv(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer edition) {
        var found = edition(period, edition);
        return file(found, "csv", "text/csv", publications.content(found));
    }

    @GetMapping("/{period}.csv.seal")
    Download seal(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer edition) {
        var found = edition(period, edition);
        return file(found, "csv.seal", "text/plain", found.seal().text());
    }

    /// The key that sealed it, which may be an older one than that of today.
    @GetMapping("/{period}.pem")
    Download publicKey(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer edition) {
        var found = edition(period, edition);
        return file(found, "pem", "application/x-pem-file", found.publicKey());
    }

    @GetMapping("/{period}.json")
    Download json(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer edition) {
        var found = edition(period, edition);
        return file(
                found,
                "json",
                "application/json",
                new String(open.json(found), StandardCharsets.UTF_8));
    }

    private Edition edition(String code, @Nullable Integer number) {
        var period = Period.parse(code).orElseThrow(() -> new NotFound("period"));
        return number == null
                ? publications.latest(period).orElseThrow(() -> new NotFound("edition"))
                : publications.get(period, number);
    }

    private static Download file(Edition edition, String ending, String type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var name =
                edition.number() == 1
                        ? edition.period().code()
                        : edition.period().code() + "-" + edition.number();
        return new Download(
                "service-index-" + name + "." + ending,
                type,
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }
}
