package vn.motcua.indicators.publication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PublicationSettings.class)
class PublicationConfiguration {}
