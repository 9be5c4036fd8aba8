package vn.motcua.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;
import vn.motcua.directive.need.Need.Asked;
import vn.motcua.directive.need.Need.Kind;
import vn.motcua.directive.need.NeedId;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.directive.need.Needs;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.shared.Role;

/// What districts need for the year: put together by the finance department, some of it decided,
/// some delivered. Items and prices are samples.
@Component
@Order(34)
class NeedChapter implements Chapter {

    private static final String FINANCE = "H41.05";

    private final Needs needs;

    NeedChapter(Needs needs) {
        this.needs = needs;
    }

    /// A thing and its price in đồng.
    private record Thing(Kind kind, String item, long price) {}

    private static final List<Thing> THINGS =
            List.of(
                    new Thing(Kind.EQUIPMENT, "Máy quét A4", 9_000_000),
                    new Thing(Kind.EQUIPMENT, "Máy tính để bàn", 15_000_000),
                    new Thing(Kind.EQUIPMENT, "Đầu đọc căn cước gắn chíp", 4_500_000),
                    new Thing(Kind.BUDGET, "Hỗ trợ tổ công nghệ số cộng đồng", 30_000_000));

    @Override
    public void write(Setting setting) {
        var teller = new Teller(setting);
        var lines = new ArrayList<NeedId>();
        for (var unit : teller.districts()) {
            for (var thing : THINGS) {
                if (setting.random().nextDouble() < 0.6) {
                    lines.add(ask(teller, unit, thing));
                }
            }
        }
        var finance = new By(teller.head(teller.unit(FINANCE).id()), teller.daysAgo(12));
        needs.consolidate(teller.day(setting.now()).getYear(), finance);
        for (int i = 0; i < lines.size(); i += 3) {
            decide(teller, lines.get(i), i);
        }
        ask(teller, teller.districts().getFirst(), THINGS.getFirst());
    }

    private NeedId ask(Teller teller, AgencyId unit, Thing thing) {
        var id = new NeedId(teller.id());
        var quantity = thing.kind() == Kind.BUDGET ? 1 : 1 + teller.setting.random().nextInt(6);
        var asked =
                new Asked(
                        unit,
                        teller.day(teller.setting.now()).getYear(),
                        thing.kind(),
                        thing.item(),
                        quantity,
                        new Money(thing.price() * quantity),
                        "Phục vụ số hóa và hướng dẫn nộp hồ sơ trực tuyến (mẫu)");
        needs.register(id, asked, new By(teller.head(unit), teller.daysAgo(14)));
        return id;
    }

    private void decide(Teller teller, NeedId id, int turn) {
        var leader = teller.by(Role.LEADER, teller.daysAgo(6));
        var need = needs.get(leader.actor(), id);
        if (turn % 4 == 3) {
            needs.refuse(id, need.version(), "Đã được trang bị năm trước (mẫu)", leader);
            return;
        }
        var asked = need.asked();
        var quantity = Math.max(1, asked.quantity() - turn % 2);
        var amount = new Money(asked.estimate().dong() / asked.quantity() * quantity);
        needs.grant(id, need.version(), new Grant("12/QĐ-UBND (mẫu)", quantity, amount), leader);
        if (turn % 2 == 0) {
            needs.deliver(
                    id,
                    need.version() + 1,
                    teller.day(teller.daysAgo(1)),
                    "BBBG-%02d".formatted(turn + 1),
                    new By(teller.head(asked.unit()), teller.daysAgo(1)));
        }
    }
}
