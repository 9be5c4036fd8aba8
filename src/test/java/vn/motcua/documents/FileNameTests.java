package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    private static final String PDF = "application/pdf";

    @Test
    void a_path_is_cut_off() {
        assertThat(FileName.clean("../../etc/passwd.pdf", PDF)).isEqualTo("passwd.pdf");
        assertThat(FileName.clean("C:\\Users\\lan\\giấy.pdf", PDF)).isEqualTo("giấy.pdf");
    }

    @Test
    void vietnamese_letters_stay_and_are_put_together() {
        assertThat(FileName.clean("Gia\u0302\u0301y khai sinh.pdf", PDF))
                .isEqualTo("Giấy khai sinh.pdf");
    }

    @Test
    void control_and_direction_characters_go() {
        assertThat(FileName.clean("a\u0000\r\nb\u202Efdp.exe.pdf", PDF)).isEqualTo("abfdp.exe.pdf");
    }

    @Test
    void the_ending_says_what_the_bytes_are() {
        assertThat(FileName.clean("invoice.exe", PDF)).isEqualTo("invoice.exe.pdf");
        assertThat(FileName.clean("Ảnh thẻ.JPEG", "image/jpeg")).isEqualTo("Ảnh thẻ.jpeg");
    }

    @Test
    void a_name_of_nothing_gets_a_name() {
        assertThat(FileName.clean("..", PDF)).isEqualTo("tep.pdf");
        assertThat(FileName.clean("", PDF)).isEqualTo("tep.pdf");
    }

    @Test
    void an_endless_name_is_shortened_between_characters() {
        var name = FileName.clean("😀".repeat(500), PDF);

        assertThat(name).isEqualTo("😀".repeat(120) + ".pdf");
    }
}
