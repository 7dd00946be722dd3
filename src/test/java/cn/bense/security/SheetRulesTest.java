package cn.bense.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SheetRulesTest {

    /** There every text loses the power to be a formula. */
    @Test
    void onlyOneClassWritesSheets() {
        noClasses()
                .that()
                .haveNameNotMatching("cn\\.bense\\.web\\.SheetFile.*")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.dhatim.fastexcel.Workbook")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.dhatim.fastexcel.Worksheet")
                .because("cn.bense.web.SheetFile takes the force out of formulas; write rows through it")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.bense"));
    }
}
