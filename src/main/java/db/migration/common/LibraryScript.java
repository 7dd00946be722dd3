package db.migration.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;

/** Runs a DDL script out of a library's jar, statement by statement, after a change of text. */
final class LibraryScript {

    private final Connection connection;

    LibraryScript(Connection connection) {
        this.connection = connection;
    }

    boolean isH2() throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:h2:");
    }

    void run(String resource, UnaryOperator<String> change) throws IOException, SQLException {
        var text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        var withoutComments = text.lines()
                .filter(line -> !line.strip().startsWith("--") && !line.strip().startsWith("#"))
                .reduce("", (a, b) -> a + "\n" + b);
        for (var statement : Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .map(change)
                .filter(s -> !s.isEmpty())
                .toList()) {
            execute(statement);
        }
    }

    void execute(String statement) throws SQLException {
        try (var s = connection.createStatement()) {
            s.execute(statement);
        }
    }
}
