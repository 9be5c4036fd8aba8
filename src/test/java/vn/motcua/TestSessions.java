package vn.motcua;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.session.MapSessionRepository;

/// Sessions in memory for tests of modules below `access`, which owns the tables of the real ones.
@TestConfiguration
public class TestSessions {

    @Bean
    @Conditional(AccessIsNotThere.class)
    MapSessionRepository sessionRepository() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    static class AccessIsNotThere implements ConfigurationCondition {

        @Override
        public ConfigurationPhase getConfigurationPhase() {
            return ConfigurationPhase.REGISTER_BEAN;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getRegistry()
                    .containsBeanDefinition("vn.motcua.access.SessionConfiguration");
        }
    }
}
