package vn.motcua.casework.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Made-up logs of the tests and the mappings that ship.
final class LogFiles {

    static final Path RECEIPT_PHASE = Path.of("docs/howto/event-logs/receipt-phase.json");
    static final Path OUR_OWN = Path.of("docs/howto/event-logs/motcua.json");

    private LogFiles() {}

    static Path sample(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(LogFiles.class.getResource("/eventlog/" + name))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path packed(Path folder, Path file, String name) {
        var target = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(target))) {
            Files.copy(file, out);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String unpacked(Path file) {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mapping mapping(String json) {
        var faults = new ArrayList<String>();
        var mapping = MappingReader.read(json, faults);
        if (!faults.isEmpty()) {
            throw new FaultyMapping(faults);
        }
        return mapping;
    }

    static Mapping permits() {
        return mapping(text(sample("permits.json")));
    }

    /// Every case of a file as it is read.
    static List<LogTrace> traces(Path file, Mapping mapping) {
        var log = LogFile.open(file);
        var all = new ArrayList<LogTrace>();
        log.read(mapping, log.survey(mapping), all::add);
        return all;
    }
}
