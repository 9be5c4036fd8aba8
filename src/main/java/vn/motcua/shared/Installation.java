package vn.motcua.shared;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What this installation was started with: its mode, the address people know it by, and the
/// directory that holds all it must keep.
///
/// @param address public address without a closing slash; also the issuer of sign-ins
/// @param dataDirectory everything to be kept: documents, secrets, logs, the embedded database
/// @param clockFile where the demonstration's clock is remembered; absent in tests
/// @param keyFile file with the key that encrypts what is stored; absent in tests
/// @param sealKeyFile file with the key that seals what is published; absent in tests
@ConfigurationProperties("motcua")
public record Installation(
        @DefaultValue("demonstration") RunMode mode,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("target/data") Path dataDirectory,
        @Nullable Path clockFile,
        @Nullable Path keyFile,
        @Nullable Path sealKeyFile) {

    public Path documents() {
        return dataDirectory.resolve("documents");
    }
}
