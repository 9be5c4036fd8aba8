package vn.motcua.demonstration;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.documents.CaseLines;
import vn.motcua.documents.Documents;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.documents.Party;
import vn.motcua.documents.ResultPaper;
import vn.motcua.documents.Upload;
import vn.motcua.shared.Actor;

/// Stores the few files that stand for all scans of the reference province, so that every paper
/// that is said to be scanned opens; each says on its face that it is a sample.
@Component
class Samples {

    private static final UUID OF_NO_CASE = new UUID(0, 0);

    private final Papers papers;
    private final Documents documents;

    Samples(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    Invention.Samples store(LocalDate day) {
        var scans =
                Stream.of(
                                "TỜ KHAI (BẢN MẪU)",
                                "BẢN SAO GIẤY TỜ (BẢN MẪU)",
                                "GIẤY XÁC NHẬN (BẢN MẪU)")
                        .map(title -> keep("giay-to-mau", title, day))
                        .toList();
        return new Invention.Samples(
                List.copyOf(scans), keep("ket-qua-mau", "KẾT QUẢ (BẢN MẪU)", day));
    }

    private UUID keep(String name, String title, LocalDate day) {
        var pdf = papers.pdf(paper(title, day));
        var upload =
                new Upload(
                        name,
                        "application/pdf",
                        new ByteArrayInputStream(pdf),
                        new Upload.Owner("sample", OF_NO_CASE),
                        Actor.program());
        return documents.store(upload).id().value();
    }

    private static ResultPaper paper(String title, LocalDate day) {
        return new ResultPaper(
                new Letterhead(null, "TỈNH MẪU", null, "Nghệ An", day),
                new CaseLines("H41-MAU", "Thủ tục mẫu", "Bộ phận một cửa mẫu", null, "mau"),
                title,
                new Party("Người mẫu", null, null, null),
                List.of(new ResultPaper.Line("Ghi chú", "Tệp mẫu, dùng chung cho mọi hồ sơ mẫu")),
                null,
                new ResultPaper.Signer(List.of("BẢN MẪU"), null));
    }
}
