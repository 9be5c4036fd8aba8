package vn.motcua.directive.need;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(NeedSettings.class)
class NeedConfiguration {}
