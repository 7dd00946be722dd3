package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.Money;
import cn.bense.web.SheetFile.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A1"})
    void takesTheForceOutOfFormulas(String text) {
        assertThat(SheetFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"健康路 66 号", "", "a=b", " 1"})
    void leavesOrdinaryTextAlone(String text) {
        assertThat(SheetFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void writesEveryTextHarmlessAndNumbersAsNumbers(@TempDir Path folder) throws IOException {
        var path = folder.resolve("sheet.xlsx");
        try (var file = new SheetFile(Files.newOutputStream(path))) {
            file.table("表", List.of(new Column("=头", 10), new Column("数", 10), new Column("元", 10)));
            file.row("=cmd|'/c calc'!A1", 7, Money.ofFen(-1250));
            file.row(null, null, null);
        }
        var xml = content(path);
        assertThat(xml).contains(">&apos;=&#x5934;<", ">&apos;=cmd").doesNotContain(">=", "<f>");
        assertThat(xml).contains("<v>7</v>", "<v>-12.50</v>");
    }

    private static String content(Path file) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
