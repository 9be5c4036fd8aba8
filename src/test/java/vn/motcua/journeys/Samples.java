package vn.motcua.journeys;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/// Files that people send, and some that they should not.
final class Samples {

    private static final Path FOLDER = Path.of("target", "journeys", "samples");

    private Samples() {}

    /// A table that the program ships.
    static String shipped(String resource) {
        try (var in = Samples.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A photograph of a paper.
    static Path picture() {
        var file = made("giay-chung-sinh.png");
        try {
            if (!Files.exists(file)) {
                ImageIO.write(
                        new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB),
                        "png",
                        file.toFile());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that calls itself a picture.
    static Path disguised() {
        var file = made("anh-giay-to.jpg");
        try {
            return Files.write(file, HexFormat.of().parseHex("4d5a900003000000"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of as many megabytes, PDF by its first bytes.
    static Path large(int megabytes) {
        var file = made("ban-ve-" + megabytes + ".pdf");
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.writeBytes("%PDF-1.4\n");
            content.setLength(megabytes * 1_048_576L);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(String name) {
        try {
            return Files.createDirectories(FOLDER).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
