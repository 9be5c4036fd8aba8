package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Case;
import vn.motcua.casework.Command;
import vn.motcua.casework.Paper;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Papers that come to the desk after the case was filed online.
class BroughtPapersTests extends OfficerPages {

    private AgencyId unit;
    private Actor desk;
    private Case file;
    private String page;

    @BeforeEach
    void a_case_filed_online_with_papers_to_be_brought() {
        unit = commune("H41.31.24");
        desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        file = filed(desk, unit, "Nguyễn Thị Cam", Channel.ONLINE);
        page = "/cases/" + file.code();
    }

    @Test
    void a_promised_paper_is_shown_as_still_missing() {
        assertThat(get(desk, page)).bodyText().contains("Còn thiếu: sẽ nộp bản chính");
    }

    @Test
    void a_paper_that_comes_is_noted_once_with_who_took_it() {
        assertThat(post(desk, page + "/papers/0", "how", "copy")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(desk, page + "/papers/0", "how", "copy")).hasStatus(HttpStatus.SEE_OTHER);

        var opened = inquiry.open(desk, file.code());
        var paper = opened.dossier().papers().getFirst();
        assertThat(paper.handedIn()).isEqualTo(Paper.HandedIn.COPY);
        assertThat(paper.isThere(Channel.ONLINE)).isTrue();
        assertThat(opened.dossier().history())
                .filteredOn(h -> h.kind().equals("paper-brought"))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.account()).isEqualTo(desk.account());
                    assertThat(h.text()).isEqualTo(paper.name());
                });
        assertThat(opened.file().version()).isEqualTo(file.version() + 1);
        assertThat(opened.file().state()).isEqualTo(file.state());
        assertThat(get(desk, page))
                .bodyText()
                .contains("Đã nhận giấy tờ nộp tại bộ phận một cửa", "Hồ Thị Mai");
    }

    @Test
    void whoever_neither_takes_in_nor_returns_nor_works_on_it_takes_no_papers() {
        var signer = hired("Phạm Thị Ký", unit, Role.SIGNER);

        assertThat(get(signer, page)).bodyText().doesNotContain("Ghi nhận đã nộp");
        assertThat(post(signer, page + "/papers/0", "how", "original"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(desk, page + "/papers/99", "how", "original"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk, page + "/papers/0", "how", "held")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void when_the_case_is_over_nothing_is_brought_any_more() {
        act(desk, file, new Command.Withdraw("Đổi ý"));

        assertThat(get(desk, page)).bodyText().doesNotContain("Ghi nhận đã nộp");
        assertThat(post(desk, page + "/papers/0", "how", "original"))
                .hasStatus(HttpStatus.CONFLICT);
    }
}
