package vn.motcua.forms;

import java.util.UUID;

/// A file that was handed in: its number among the stored documents and the name it came with.
public record FileAnswer(UUID document, String name) {}
