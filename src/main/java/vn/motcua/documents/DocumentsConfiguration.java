package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;

@Configuration
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentsConfiguration {

    @Bean
    RecurringJob sweepOrphans(OrphanSweep orphans) {
        return new RecurringJob(
                "orphans", Duration.ofMinutes(10), Duration.ofHours(6), () -> sweep(orphans));
    }

    private static void sweep(OrphanSweep orphans) {
        try {
            orphans.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
