package cn.bense.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The harness itself, without the program: its database and its browser. */
class HarnessIT {

    @Test
    void startsADatabaseThatKeepsFourByteCharacters() throws SQLException {
        try (var connection = TestDatabase.get().connect();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table probe (word varchar(20))");
            statement.execute("insert into probe values ('本色𠮷')");
            try (var rows = statement.executeQuery("select word from probe")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("本色𠮷");
            }
        }
    }

    @Test
    void opensAPhoneScreen() {
        try (var screen = Browser.stranger("http://127.0.0.1", true)) {
            screen.page().setContent("<meta name=viewport content='width=device-width'><button>拍照</button>");
            screen.tap("button");
            assertThat(screen.taps()).isEqualTo(1);
            assertThat(screen.sidewaysScroll()).isZero();
            assertThat(screen.picture("harness-phone")).exists();
        }
    }
}
