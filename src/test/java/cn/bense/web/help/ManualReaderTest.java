package cn.bense.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ManualReaderTest {

    @Test
    void readsHeadingsStepsTablesAndPictures() {
        var blocks = ManualReader.read("""
                # 手册

                ## 决定一笔
                1. 点 **同意**
                - 看[财务](财务.md)

                <img src="img/report.png" width="270" alt="上报">

                | 甲 | 乙 |
                |---|---|
                | 1 | <script>x</script>2 |
                """);
        assertThat(blocks).extracting(Block::kind).containsExactly("h1", "h2", "li1", "li", "p", "head", "row");
        assertThat(blocks.get(1).words()).isEqualTo("决定一笔");
        assertThat(blocks.get(2).spans().get(1)).isEqualTo(new Block.Span("strong", "同意", ""));
        assertThat(blocks.get(4).spans()).containsExactly(new Block.Span("image", "上报", "img/report.png"));
        assertThat(blocks.get(6).cells()).hasSize(2);
    }

    @Test
    void everyManualThatIsNamedIsThereOrIsSaidToBeMissing() {
        var manuals = new Manuals();
        for (var name : Manuals.NAMES) {
            assertThat(manuals.blocks(name)).as(name).isNotEmpty();
        }
        assertThat(manuals.of("accounts", Set.of("ADMIN"))).isEqualTo("安全管理员");
        assertThat(manuals.of("desk", Set.of("OWNER"))).isEqualTo("合同主管");
        assertThat(manuals.of("tasks", Set.of("CREW"))).isEqualTo("承包企业");
    }
}
