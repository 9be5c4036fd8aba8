package vn.motcua.indicators.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the index is published. These are our own choices, no law.
///
/// @param weakBelow a component is told to a unit as weak below this share of its points, in
///   percent
/// @param licence under which open data are given, as named on the page and in the files
@ConfigurationProperties("motcua.index")
public record PublicationSettings(
        @DefaultValue("70") int weakBelow, @DefaultValue("CC BY 4.0") String licence) {}
