package vn.motcua.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The Ed25519 key with which the installation seals what it publishes. It is held outside the
/// database, so that whoever can write in the database cannot seal.
public final class SealingKey {

    static final String ALGORITHM = "Ed25519";

    private static final int ID_BYTES = 8;
    private static final int LINE = 64;

    private final KeyPair pair;

    private SealingKey(KeyPair pair) {
        this.pair = pair;
    }

    /// A key that is forgotten when the program ends, for tests.
    public static SealingKey random() {
        return parse(newPrivateKey());
    }

    /// The key in a file as `openssl genpkey -algorithm ed25519` writes it.
    public static SealingKey read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sealing key cannot be read: " + file, e);
        }
    }

    /// @throws IllegalArgumentException if the text is no private Ed25519 key in PEM
    public static SealingKey parse(String pem) {
        try {
            var secret =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(decoded(pem)));
            if (secret instanceof EdECPrivateKey known) {
                return new SealingKey(pair(known.getBytes().orElseThrow()));
            }
            throw new IllegalArgumentException("The sealing key is no Ed25519 key");
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The sealing key is no Ed25519 key in PEM", e);
        }
    }

    /// A new private key in PEM, for a file that nobody but the program may read.
    public static String newPrivateKey() {
        try {
            var made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return pem("PRIVATE KEY", made.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    public Seal seal(byte[] content) {
        try {
            var hash = Sha256.of(content);
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(pair.getPrivate());
            signer.update(hash);
            return new Seal(
                    HexFormat.of().formatHex(hash),
                    id(),
                    Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with Ed25519", e);
        }
    }

    /// The public key in PEM, for everybody.
    public String publicKey() {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    /// A short name of the key: how the SHA-256 of the public key begins.
    public String id() {
        return id(pair.getPublic());
    }

    /// The short name of a public key in PEM.
    public static String id(String publicKey) throws GeneralSecurityException {
        return id(publicKey(publicKey));
    }

    private static String id(PublicKey key) {
        return HexFormat.of().formatHex(Sha256.of(key.getEncoded()), 0, ID_BYTES);
    }

    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(decoded(pem)));
    }

    /// The JDK makes a pair from random bytes: given those of the secret key it makes its pair.
    private static KeyPair pair(byte[] secret) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
        return generator.generateKeyPair();
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    }

    private static String pem(String kind, byte[] content) {
        var lines =
                Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }

    /// "Random" bytes that are known.
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
