package cn.bense.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Rules over the compiled main classes. */
class CodeRulesTest {

    /** The classes that speak to whoever started the program: addresses, demo accounts, the code of the first start. */
    private static final String CONSOLE = "(DemoStart|FirstStart|CommandLine)";

    private static final String MONEY_WORD = "(?i).*(fen|amount|fee|money|price|yuan).*";

    @Test
    void onlyTheProcessRoomKnowsTheEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("cn.bense.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void timeComesFromTheClock() {
        check(noClasses()
                .should()
                .callMethodWhere(call("java.time.. now() without a clock", CodeRulesTest::isBareNow))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone"));
    }

    @Test
    void controllersStayInTheirPackage() {
        check(classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic());
    }

    /** A full room's {@code process} needs its {@code model}; other rooms are kept out by Modulith. */
    @Test
    void entitiesAndRepositoriesStayInTheirPackage() {
        check(classes()
                .that()
                .resideOutsideOfPackage("cn.bense.*.model")
                .and(annotatedWith(Entity.class).<JavaClass>forSubtype().or(assignableTo(Repository.class)))
                .should()
                .notBePublic());
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        check(noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)"));
    }

    @Test
    void nothingIsInjectedIntoFieldsOrSetters() {
        check(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource"));
    }

    @Test
    void onlyTheConsoleClassesPrint() {
        check(noClasses().that().haveNameNotMatching(".*\\." + CONSOLE).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void moneyIsNeverAFloat() {
        check(noFields()
                .that()
                .haveNameMatching(MONEY_WORD)
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class));
    }

    @Test
    void entitiesHaveNoSetters() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*"));
    }

    @Test
    void entitiesKnowOtherRoomsByIdOnly() {
        check(noFields().should(new ArchCondition<>("lead to an entity of another room") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .filter(type -> !room(type).equals(room(field.getOwner())))
                        .forEach(type -> events.add(SimpleConditionEvent.satisfied(
                                field, field.getFullName() + " leads to " + type.getName())));
            }
        }));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("(cn\\.bense\\.[^.]+).*", "$1");
    }

    private static boolean isBareNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> call(
            String description, java.util.function.Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static void check(ArchRule rule) {
        rule.check(Sources.classes());
    }
}
