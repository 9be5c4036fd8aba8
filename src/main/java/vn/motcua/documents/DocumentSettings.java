package vn.motcua.documents;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the office takes as a file.
///
/// @param maxSize the largest file
/// @param types the types it takes, as found in the bytes
/// @param headroom below this much room on the disk no file is taken, so that the database, which
///   shares it, can go on
@ConfigurationProperties("motcua.documents")
record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue({
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "image/tiff",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                })
                Set<String> types,
        @DefaultValue("256MB") DataSize headroom) {}
