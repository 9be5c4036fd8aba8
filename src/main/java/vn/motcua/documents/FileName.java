package vn.motcua.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes a name that somebody sent harmless: no path, no control or direction characters, one
/// normal form, and an ending that says what the file is.
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "tep";
    private static final Map<String, Set<String>> ENDINGS =
            Map.of(
                    "application/pdf",
                    Set.of("pdf"),
                    "image/jpeg",
                    Set.of("jpg", "jpeg", "jpe", "jfif"),
                    "image/png",
                    Set.of("png"),
                    "image/tiff",
                    Set.of("tif", "tiff"),
                    ContentTypes.DOCX,
                    Set.of("docx"),
                    ContentTypes.XLSX,
                    Set.of("xlsx"));
    private static final Map<String, String> USUAL =
            Map.of(
                    "application/pdf",
                    "pdf",
                    "image/jpeg",
                    "jpg",
                    "image/png",
                    "png",
                    "image/tiff",
                    "tif",
                    ContentTypes.DOCX,
                    "docx",
                    ContentTypes.XLSX,
                    "xlsx");

    private FileName() {}

    static String clean(String sent, String type) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain =
                Normalizer.normalize(last, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}<>:\"|?*]", "")
                        .replaceAll("[\\p{Z}\\s]+", " ")
                        .replaceAll("^[. ]+|[. ]+$", "");
        var dot = plain.lastIndexOf('.');
        var ending = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        var fits = ENDINGS.getOrDefault(type, Set.of()).contains(ending);
        var stem = shortened(fits ? plain.substring(0, dot) : plain);
        return (stem.isBlank() ? NAMELESS : stem) + "." + (fits ? ending : usual(type));
    }

    private static String usual(String type) {
        return USUAL.getOrDefault(type, "bin");
    }

    private static String shortened(String stem) {
        if (stem.codePointCount(0, stem.length()) <= LONGEST) {
            return stem;
        }
        return stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
}
