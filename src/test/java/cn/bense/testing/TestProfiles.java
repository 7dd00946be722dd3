package cn.bense.testing;

import org.springframework.test.context.ActiveProfilesResolver;

/** Profile {@code test}, and {@code mariadb} where the server is one: tests then run the settings that production runs. */
class TestProfiles implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
        return TestDatabase.get().isMariaDb() ? new String[] {"test", "mariadb"} : new String[] {"test"};
    }
}
