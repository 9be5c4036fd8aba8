package vn.motcua.web;

import java.util.Locale;
import java.util.Optional;

/// Something every page says on top: that this is a demonstration, and what day it is there.
@FunctionalInterface
public interface Banner {

    Optional<String> text(Locale locale);
}
