package vn.motcua.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the operations centre is set. These are our own choices, no law.
///
/// @param fewest of how many a share must at least be to be held against that of another day: one
///   of ten goes up and down by ten points with each
@ConfigurationProperties("motcua.operations")
record OperationsSettings(@DefaultValue("10") int fewest) {}
