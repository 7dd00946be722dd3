package cn.bense.testing;

import cn.bense.BenseApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * Marks a {@code *IT} class that needs the running program: real port, real database, jobs run by hand.
 *
 * <p>All such classes share ONE context. Whatever changes the context's key (a mock bean, own properties, another
 * profile) starts a second program and is refused by {@code TestRules}. The context is not reset between classes: a test
 * makes what it needs and asserts on that only. Parameters of the constructor are injected, {@link Program} above all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BenseApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestSurroundings.class)
@ActiveProfiles(resolver = TestProfiles.class)
@Import(Program.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ProgramTest {}
