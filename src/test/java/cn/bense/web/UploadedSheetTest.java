package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class UploadedSheetTest {

    private static final List<String> HEADINGS = List.of("日期", "时限");

    @Test
    void readsByHeadingWhateverTheOrderAndPassesOverEmptyRows() throws IOException {
        var file = sheet(new Object[][] {{"说明", "时限", "日期"}, {"x", 8, "2027-01-01"}, {}, {"", "'=1+1", " 元旦 "}});
        var lines = UploadedSheet.read(file, HEADINGS);
        assertThat(lines).extracting(UploadedSheet.Line::number).containsExactly(2, 4);
        assertThat(lines.get(0).text("时限")).isEqualTo("8");
        assertThat(lines.get(1).text("时限")).isEqualTo("=1+1");
        assertThat(lines.get(1).text("日期")).isEqualTo("元旦");
    }

    @Test
    void saysWhichHeadingIsMissing() throws IOException {
        var file = sheet(new Object[][] {{"日期"}, {"2027-01-01"}});
        refused(file, "sheet-heading");
    }

    @Test
    void refusesAnEmptySheetAndWhatIsNoSheet() throws IOException {
        refused(sheet(new Object[][] {{"日期", "时限"}}), "sheet-empty");
        refused(new MockMultipartFile("file", "日期,时限".getBytes(StandardCharsets.UTF_8)), "sheet-unreadable");
        refused(new MockMultipartFile("file", new byte[0]), "sheet-missing");
        refused(zip("a.txt", "no sheet".getBytes(StandardCharsets.UTF_8)), "sheet-unreadable");
    }

    @Test
    void refusesADocumentTypeAndABomb() throws IOException {
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>";
        refused(zip("xl/workbook.xml", evil.getBytes(StandardCharsets.UTF_8)), "sheet-unreadable");
        refused(zip("xl/sharedStrings.xml", new byte[61_000_000]), "sheet-large");
    }

    private static void refused(MockMultipartFile file, String code) {
        assertThatThrownBy(() -> UploadedSheet.read(file, HEADINGS))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static MockMultipartFile sheet(Object[][] rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "bense", "1.0")) {
            var sheet = book.newWorksheet("一");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Integer number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
        }
        return new MockMultipartFile("file", out.toByteArray());
    }

    private static MockMultipartFile zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return new MockMultipartFile("file", out.toByteArray());
    }
}
