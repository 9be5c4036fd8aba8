package vn.motcua.directive.web;

/// A form that gathers what is wrong with it.
interface Faults {

    /// @param key of the text that says what to do
    /// @param parts of the text
    void fault(String field, String key, Object... parts);

    /// Whether anything is.
    boolean isFaulty();
}
