package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/// Hands the program what the operator chose, as settings that win over every file. It comes first,
/// before the log is opened.
record StartSettings(Options options, DataDirectory data, Database database, boolean serving)
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /// Commands that must not find the reference province of a first start.
    private static final Set<String> PROVINCELESS = Set.of("train", "generate", "review");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        try {
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("motcua-start", settings()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private Map<String, Object> settings() throws IOException {
        var settings = new LinkedHashMap<String, Object>();
        installation(settings);
        index(settings);
        database(settings);
        log(settings);
        settings.put("server.port", serving ? options.port() : 0);
        settings.put("server.address", serving ? options.listen() : "127.0.0.1");
        settings.put("motcua.server.serving", serving);
        proxies(settings);
        settings.put("motcua.reference-province", !PROVINCELESS.contains(options.command()));
        settings.put("management.health.diskspace.path", data.root().toString());
        health(settings);
        mail(settings);
        passOn(settings, "oidc-issuer", "motcua.oidc.issuer");
        passOn(settings, "oidc-client", "motcua.oidc.client-id");
        passOn(settings, "oidc-secret", "motcua.oidc.client-secret");
        return settings;
    }

    /// Limits count by the visitor's own address, which only a proxy of ours may tell; whoever else
    /// sends such headers is not listened to.
    private void proxies(Map<String, Object> settings) {
        var proxies = options.proxies();
        if (!proxies.isEmpty()) {
            settings.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
            settings.put("server.tomcat.remoteip.protocol-header", "x-forwarded-proto");
            settings.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
    }

    private void installation(Map<String, Object> settings) throws IOException {
        settings.put("motcua.mode", options.mode().name());
        settings.put("motcua.address", options.address());
        settings.put("motcua.data-directory", data.root().toString());
        settings.put("motcua.clock-file", data.clock().toString());
        var key =
                options.mode().production() || options.keyFile().isPresent()
                        ? options.keyFile().orElseThrow()
                        : data.demonstrationKey();
        settings.put("motcua.key-file", key.toString());
        var seal = options.sealKeyFile();
        settings.put(
                "motcua.seal-key-file",
                (seal.isPresent() ? seal.get() : data.sealingKey()).toString());
    }

    private void index(Map<String, Object> settings) {
        options.indexFormulas()
                .ifPresent(folder -> settings.put("motcua.index.formulas", folder.toString()));
    }

    private void database(Map<String, Object> settings) {
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.program().user());
        settings.put("spring.datasource.password", database.program().password());
        settings.put("spring.flyway.url", database.url());
        settings.put("spring.flyway.user", database.owner().user());
        settings.put("spring.flyway.password", database.owner().password());
        settings.put("spring.flyway.placeholders.program", database.program().user());
    }

    /// People read the console, programs read the file; it is turned over by size and age.
    private void log(Map<String, Object> settings) {
        settings.put("logging.file.name", data.logs().resolve("motcua.json").toString());
        settings.put("logging.structured.format.file", "logstash");
        settings.put("logging.logback.rollingpolicy.max-file-size", "20MB");
        settings.put("logging.logback.rollingpolicy.max-history", 30);
        settings.put("logging.logback.rollingpolicy.total-size-cap", "500MB");
        if (!serving) {
            settings.put("logging.threshold.console", "WARN");
        }
    }

    /// Ready means: can answer and take in. A mail server's outage keeps nobody out; notices wait.
    private void health(Map<String, Object> settings) {
        settings.put("management.health.mail.enabled", false);
        if (serving) {
            settings.put(
                    "management.endpoint.health.group.readiness.include",
                    "readinessState,db,diskWatch");
        }
    }

    private void mail(Map<String, Object> settings) {
        passOn(settings, "mail-host", "spring.mail.host");
        passOn(settings, "mail-port", "spring.mail.port");
        passOn(settings, "mail-user", "spring.mail.username");
        passOn(settings, "mail-password", "spring.mail.password");
        passOn(settings, "mail-from", "motcua.notification.from");
    }

    private void passOn(Map<String, Object> settings, String option, String setting) {
        options.value(option).ifPresent(value -> settings.put(setting, value));
    }
}
