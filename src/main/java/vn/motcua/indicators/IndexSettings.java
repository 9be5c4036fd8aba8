package vn.motcua.indicators;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// By what the index is counted.
///
/// @param formulas the folder with newer versions of the formulas, or null to count by those that
///   ship alone
@ConfigurationProperties("motcua.index")
record IndexSettings(@Nullable Path formulas) {}
