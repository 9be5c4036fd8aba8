package vn.motcua;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The program: one door (một cửa) between a province and its people.
@SpringBootApplication
@Modulithic(systemName = "Motcua", sharedModules = "shared")
@EnableScheduling
public class Motcua {

    public static void main(String... args) {
        SpringApplication.run(Motcua.class, args);
    }

    /// The machine's own time: sessions, tokens, rate limits and retries go by it.
    @Bean("system")
    Clock systemClock() {
        return Clock.systemUTC();
    }

    /// The business time, by which cases are filed and deadlines run.
    @Bean
    @org.springframework.context.annotation.Primary
    @ConditionalOnMissingBean(name = "businessClock")
    Clock businessClock() {
        return Clock.systemUTC();
    }
}
