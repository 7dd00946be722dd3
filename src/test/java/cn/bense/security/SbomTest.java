package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SbomTest {

    /** A quick build leaves it out; where there is one it must be this program's. */
    @Test
    void theBuildWritesABillOfMaterials() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>cyclonedx-maven-plugin</artifactId>");
        var bill = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        if (Files.exists(bill)) {
            assertThat(Files.readString(bill))
                    .contains("pkg:maven/org.camunda.bpm/camunda-engine@", "pkg:maven/org.apache.tomcat.embed/")
                    .doesNotContain("camunda-engine-rest");
        }
    }
}
