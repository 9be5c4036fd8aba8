package vn.motcua.demonstration;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingId;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.directive.inspection.InspectionId;
import vn.motcua.directive.inspection.Inspections;

/// Four inspections in districts, with findings in every state. Their decisions are samples.
@Component
@Order(31)
class InspectionChapter implements Chapter {

    private static final int INSPECTIONS = 4;
    private static final String SAMPLE = " (mẫu)";
    private static final List<String> FOUND =
            List.of(
                    "Chưa niêm yết mã QR tra cứu thủ tục",
                    "Còn yêu cầu bản sao giấy tờ đã có trong cơ sở dữ liệu",
                    "Mô hình điểm không có người phụ trách",
                    "Hồ sơ đã trả kết quả nhưng chưa cập nhật lên hệ thống");

    private final Inspections inspections;

    InspectionChapter(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        for (int i = 0; i < INSPECTIONS; i++) {
            inspect(teller, i);
        }
    }

    private void inspect(Teller teller, int turn) {
        var id = new InspectionId(teller.id());
        var by = teller.editor(teller.daysAgo(80 - 18 * turn));
        var held =
                new Held(
                        "Kiểm tra việc thực hiện Đề án 06, đợt %d (mẫu)".formatted(turn + 1),
                        "%d/QĐ-TCT (mẫu)".formatted(turn + 21),
                        teller.province().id(),
                        by.day());
        inspections.enter(id, held, by);
        for (var unit : teller.pick(3)) {
            var finding = new FindingId(teller.id());
            var what = FOUND.get(teller.setting.random().nextInt(FOUND.size())) + SAMPLE;
            inspections.find(finding, id, new Found(unit, what, by.day().plusDays(30)), by);
            var luck = teller.setting.random().nextInt(4);
            if (luck > 0) {
                var unitSays = new By(teller.head(unit), by.at().plusSeconds(14 * 86_400L));
                var evidence = new Evidence("Đã khắc phục, có biên bản kèm theo (mẫu)", null, null);
                inspections.remedy(finding, 0, evidence, unitSays);
            }
            if (luck > 1) {
                inspections.confirm(
                        finding, 1, new By(by.actor(), by.at().plusSeconds(17 * 86_400L)));
            }
        }
    }
}
