package vn.motcua.documents;

import vn.motcua.shared.Refusal;

/// The file is of a type the office does not take, or is not what it says it is.
public final class FileTypeRefused extends Refusal {

    private FileTypeRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }

    /// Of a type that is not taken here.
    ///
    /// @param found the type of its bytes
    public static FileTypeRefused notTaken(String found) {
        return new FileTypeRefused("file-type-refused", "Not taken: " + found);
    }

    static FileTypeRefused contradicts(String found) {
        return new FileTypeRefused(
                "file-type-contradicts", "Declared otherwise than its bytes say: " + found);
    }

    static FileTypeRefused empty() {
        return new FileTypeRefused("file-empty", "The file has no bytes");
    }
}
