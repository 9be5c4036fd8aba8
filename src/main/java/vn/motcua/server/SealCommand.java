package vn.motcua.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Seal;
import vn.motcua.shared.SealingKey;

/// `seal verify FILE`: whether a published file is what was sealed.
@Component
class SealCommand implements OperatorCommand {

    private final SealingKey key;

    SealCommand(SealingKey key) {
        this.key = key;
    }

    @Override
    public String name() {
        return "seal verify";
    }

    @Override
    public String usage() {
        return "FILE [--seal FILE.seal] [--key PUBLIC.pem]\nSays whether a published file is what was"
                + " sealed: with the seal beside it, by this installation's key or another public"
                + " key.";
    }

    @Override
    public void run(Arguments arguments, PrintWriter progress) {
        var file = arguments.file(0);
        var beside =
                arguments
                        .fileOption("seal")
                        .orElseGet(() -> file.resolveSibling(file.getFileName() + ".seal"));
        var open = arguments.fileOption("key").map(SealCommand::text).orElseGet(key::publicKey);
        var seal =
                Seal.parse(text(beside))
                        .orElseThrow(() ->
                                new ServerRefusal("seal-unreadable", beside + " holds no seal"));
        if (!seal.isOf(bytes(file), open)) {
            throw new ServerRefusal(
                    "seal-broken",
                    "%s is NOT what the seal %s was put on, or another key (%s) sealed it"
                            .formatted(file, beside, seal.key()));
        }
        progress.println("%s: intact, sealed with key %s".formatted(file, seal.key()));
        progress.println("sha256 " + seal.sha256());
        progress.flush();
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        if (!Files.isReadable(file)) {
            throw new ServerRefusal("file-unreadable", file + " cannot be read");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
