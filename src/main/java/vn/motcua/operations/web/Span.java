package vn.motcua.operations.web;

import vn.motcua.web.Formats;

/// Numbers and shares in words.
final class Span {

    private Span() {}

    /// A number with at most one decimal.
    static String decimal(double value) {
        return Formats.decimal(value, 1);
    }

    /// So many of so many in percent, or a dash when there is nothing to take a share of.
    static String share(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    static String percent(double share) {
        return Formats.percent(100 * share, 1);
    }
}
