package vn.motcua.casework.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.casework.Draft;
import vn.motcua.casework.DraftFiles;
import vn.motcua.documents.FileTooLarge;
import vn.motcua.documents.FileTypeRefused;
import vn.motcua.documents.StoredFile;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Field;
import vn.motcua.forms.FileAnswer;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Texts;
import vn.motcua.shared.Actor;

/// Files that come with a page of an application being prepared.
@Component
class FormFiles {

    private static final long MEGABYTE = 1_048_576;
    private static final Map<String, Set<String>> ENDINGS =
            Map.of(
                    "application/pdf", Set.of("pdf"),
                    "image/jpeg", Set.of("jpg", "jpeg"),
                    "image/png", Set.of("png"),
                    "image/tiff", Set.of("tif", "tiff"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            Set.of("docx"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Set.of("xlsx"));

    private final DraftFiles files;

    FormFiles(DraftFiles files) {
        this.files = files;
    }

    /// What became of the files of a step: answers that name them, and what was refused.
    record Received(Answers answers, List<Finding> findings) {}

    Received take(
            Actor actor,
            Sheet sheet,
            Answers answers,
            MultiValueMap<String, MultipartFile> uploads) {
        var taken = answers;
        var findings = new ArrayList<Finding>();
        for (var name : uploads.keySet()) {
            var upload = Objects.requireNonNull(uploads.getFirst(name));
            var path = name.replaceAll("\\.\\d+\\.", ".");
            if (isNone(upload)
                    || !(sheet.form().field(path).orElse(null) instanceof Field.File field)) {
                continue;
            }
            var kept = keep(actor, sheet.draft(), upload, field);
            if (kept.file() == null) {
                findings.add(new Finding(name, Objects.requireNonNull(kept.refusal())));
            } else {
                var file = kept.file();
                taken = taken.withFile(name, new FileAnswer(file.id().value(), file.name()));
            }
        }
        return new Received(taken, findings);
    }

    private Kept keep(Actor actor, Draft draft, MultipartFile upload, Field.File field) {
        if (upload.getSize() > field.megabytes() * MEGABYTE) {
            return Kept.not(Said.of("citizen.file.file-too-large", field.megabytes()));
        }
        var kept = keep(actor, draft, upload);
        var file = kept.file();
        if (file == null || fits(file.type(), field.types())) {
            return kept;
        }
        return Kept.not(
                Said.of(
                        "citizen.file.file-type-refused",
                        String.join(", ", field.types()).toUpperCase(Locale.ROOT)));
    }

    /// Keeps a file, or says why not.
    Kept keep(Actor actor, Draft draft, MultipartFile upload) {
        return attempt(upload, incoming -> files.keep(actor, draft, incoming));
    }

    /// Hands an upload to whoever stores it.
    static Kept attempt(MultipartFile upload, Keeper keeper) {
        try {
            return new Kept(reading(upload, keeper::keep), null);
        } catch (FileTooLarge refused) {
            return Kept.not(Said.of("citizen.file.file-too-large", refused.limit() / MEGABYTE));
        } catch (FileTypeRefused refused) {
            return Kept.not(
                    Said.of(
                            "citizen.file." + code(refused, nameOf(upload)),
                            "PDF, JPG, PNG, TIFF, DOCX, XLSX"));
        }
    }

    /// Reads an upload once, for whoever takes it.
    static <T> T reading(MultipartFile upload, Function<DraftFiles.Incoming, T> taker) {
        try (var content = upload.getInputStream()) {
            return taker.apply(
                    new DraftFiles.Incoming(nameOf(upload), upload.getContentType(), content));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
    }

    /// Whether a browser sent an empty file field: no file was chosen.
    static boolean isNone(MultipartFile upload) {
        return upload.isEmpty() && nameOf(upload).isEmpty();
    }

    private static String nameOf(MultipartFile upload) {
        return Objects.toString(upload.getOriginalFilename(), "");
    }

    /// Whoever sends a picture that is none is not helped by being told to send pictures.
    private static String code(FileTypeRefused refused, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return refused.code().equals("file-type-refused")
                        && ENDINGS.values().stream().anyMatch(e -> e.contains(ending))
                ? "file-type-contradicts"
                : refused.code();
    }

    /// Removes files that the answers no longer name.
    void dropReplaced(Draft before, Answers after) {
        var now = documents(after);
        documents(before.answers()).stream()
                .filter(id -> !now.contains(id))
                .forEach(id -> files.drop(before, id));
    }

    private static Set<UUID> documents(Answers answers) {
        return answers.values().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".document"))
                .map(e -> UUID.fromString(e.getValue()))
                .collect(Collectors.toSet());
    }

    private static boolean fits(String type, Set<String> endings) {
        return ENDINGS.getOrDefault(type, Set.of()).stream().anyMatch(endings::contains);
    }

    /// Stores a file that arrived.
    @FunctionalInterface
    interface Keeper {
        StoredFile keep(DraftFiles.Incoming incoming);
    }

    /// A stored file, or why there is none.
    record Kept(
            @org.jspecify.annotations.Nullable StoredFile file,
            @org.jspecify.annotations.Nullable Texts refusal) {

        static Kept not(Texts why) {
            return new Kept(null, why);
        }
    }
}
