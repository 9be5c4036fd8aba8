package vn.motcua.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.shared.SealingKey;

/// The public key by which everybody can examine what this installation sealed.
@Controller
@PreAuthorize("permitAll()")
class SealKeyController {

    private final SealingKey key;

    SealKeyController(SealingKey key) {
        this.key = key;
    }

    @GetMapping("/seal-key")
    Download publicKey() {
        var pem = key.publicKey().getBytes(StandardCharsets.US_ASCII);
        return new Download(
                "seal-key-" + key.id() + ".pem",
                "application/x-pem-file",
                pem.length,
                () -> new ByteArrayInputStream(pem));
    }
}
