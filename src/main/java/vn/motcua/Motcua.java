package vn.motcua;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.Modulithic;
import vn.motcua.server.Launcher;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.Installation;
import vn.motcua.shared.MasterKey;
import vn.motcua.shared.SealingKey;

/// The program: one door (một cửa) between a province and its people.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Motcua", sharedModules = "shared")
@EnableConfigurationProperties(Installation.class)
public class Motcua {

    /// One for the whole run: tests start the program several times on one database.
    private static final MasterKey UNKEPT = MasterKey.random();

    private static final SealingKey UNKEPT_SEAL = SealingKey.random();

    public static void main(String... args) {
        Launcher.launch(Motcua.class, args);
    }

    /// The machine's own time: sessions, tokens, rate limits and retries go by it.
    @Bean("system")
    Clock systemClock() {
        return Clock.systemUTC();
    }

    /// The business time, by which cases are filed and deadlines run.
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "businessClock")
    Clock businessClock(Installation installation, @Qualifier("system") Clock system) {
        return BusinessClock.of(installation, system);
    }

    /// Moments come from the driver as what they are, not by way of text: a worklist has some
    /// hundred of them.
    @Bean
    DefaultConfigurationCustomizer nativeMoments() {
        return jooq -> jooq.set(jooq.settings().withBindOffsetDateTimeType(true));
    }

    /// Seals what must not be readable in a stolen copy of the database.
    @Bean
    MasterKey masterKey(Installation installation) {
        var file = installation.keyFile();
        return file == null ? UNKEPT : MasterKey.read(file);
    }

    /// Seals what is published, so that nobody can alter it unseen.
    @Bean
    SealingKey sealingKey(Installation installation) {
        var file = installation.sealKeyFile();
        return file == null ? UNKEPT_SEAL : SealingKey.read(file);
    }
}
