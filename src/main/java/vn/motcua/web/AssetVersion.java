package vn.motcua.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of the browser files of this build: part of their address, so that they may be kept
/// for a year.
final class AssetVersion {

    private AssetVersion() {}

    static String read() {
        try (var in = AssetVersion.class.getResourceAsStream("/static/assets/version.txt")) {
            return in == null ? "0" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
