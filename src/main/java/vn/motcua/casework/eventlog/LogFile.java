package vn.motcua.casework.eventlog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;

/// A log on disk, XES or CSV, packed or not: told apart by what is in it, not by its name. It is
/// read twice, first to see what is in it, then to take it.
final class LogFile {

    private static final int HEAD = 512;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final boolean packed;
    private final boolean xes;

    private LogFile(Path path, boolean packed, boolean xes) {
        this.path = path;
        this.packed = packed;
        this.xes = xes;
    }

    static LogFile open(Path path) {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(2);
            var packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            var head = (packed ? new GZIPInputStream(in) : in).readNBytes(HEAD);
            return new LogFile(path, packed, beginsWithTag(head));
        } catch (NoSuchFileException e) {
            throw new UnreadableLog("There is no file " + path);
        } catch (IOException e) {
            throw new UnreadableLog("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    boolean isXes() {
        return xes;
    }

    /// The columns of a table; of XES there is no list before all is read.
    Optional<List<String>> columns(Mapping mapping) {
        if (xes) {
            return Optional.empty();
        }
        return Optional.of(reading(in -> new CsvLog(mapping).columns(in)));
    }

    /// What is in it.
    Survey survey(Mapping mapping) {
        return reading(in -> {
            if (!xes) {
                return new CsvLog(mapping).survey(in);
            }
            var survey = new Survey(mapping);
            new XesLog(in)
                    .read(trace -> {
                        survey.add(trace);
                        return true;
                    });
            return survey;
        });
    }

    /// Hands over one case after the other until the taker has enough.
    void read(Mapping mapping, Survey survey, Predicate<LogTrace> taker) {
        reading(in -> {
            if (xes) {
                new XesLog(in).read(taker);
            } else if (survey.isGrouped()) {
                new CsvLog(mapping).read(in, taker);
            } else {
                new CsvLog(mapping).readSorted(in, taker);
            }
            return Boolean.TRUE;
        });
    }

    private <T> T reading(Reading<T> reading) {
        try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                var plain = new BoundedInput(packed ? new GZIPInputStream(in, BUFFER) : in)) {
            return reading.from(plain);
        } catch (IOException e) {
            throw new UnreadableLog("%s cannot be read: %s".formatted(path, e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new UnreadableLog(
                    "%s cannot be read: %s".formatted(path, String.valueOf(e.getCause())));
        } catch (XMLStreamException e) {
            throw new UnreadableLog("%s is not XES: %s".formatted(path, e.getMessage()));
        }
    }

    private static boolean beginsWithTag(byte[] head) {
        for (var each : head) {
            if (each == '<') {
                return true;
            }
            // a byte order mark and blanks may stand before
            if (each >= 0 && !Character.isWhitespace(each)) {
                return false;
            }
        }
        return false;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(BoundedInput in) throws IOException, XMLStreamException;
    }
}
