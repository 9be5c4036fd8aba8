package vn.motcua.directive.need;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who puts needs together.
///
/// @param financeUnit code of the finance department (Sở Tài chính)
@ConfigurationProperties("motcua.directive.needs")
record NeedSettings(@DefaultValue("H41.05") String financeUnit) {}
