package vn.motcua.web;

import java.io.InputStream;
import java.util.function.Supplier;

/// A file for the reader to save: always an attachment, never drawn in the page, never sniffed.
public record Download(String name, String type, long length, Supplier<InputStream> content)
        implements Reply {}
