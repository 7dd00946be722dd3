package cn.bense.catalog;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** An H2 database in memory with the migrations of the rooms catalog and contract, without a Spring context. */
public final class RegisterTestDatabase {

    private final DataSource dataSource =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    public RegisterTestDatabase() throws IOException {
        var populator = new ResourceDatabasePopulator();
        populator.setSqlScriptEncoding("UTF-8");
        migrations().forEach(populator::addScript);
        populator.execute(dataSource);
    }

    /** The bean behind its own {@code @Transactional} annotations, as the context would wire it. */
    @SuppressWarnings("unchecked")
    public <T> T transactional(T bean) {
        var factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(new TransactionInterceptor(
                (TransactionManager) new DataSourceTransactionManager(dataSource),
                new AnnotationTransactionAttributeSource(false)));
        return (T) factory.getProxy();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public Catalog catalog() {
        return new CachedCatalog(new CatalogTables(jdbc()));
    }

    private static List<Resource> migrations() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/common/*.sql");
        return Stream.of(files)
                .filter(f -> String.valueOf(f.getFilename()).matches("V\\d+__(catalog|contract)_.*"))
                .sorted(Comparator.comparing(f -> String.valueOf(f.getFilename())))
                .toList();
    }
}
