package cn.bense.web.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String PHONE = "13800000417";

    private static byte[] key(int filling) {
        var key = new byte[KeyRing.KEY_BYTES];
        Arrays.fill(key, (byte) filling);
        return key;
    }

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        var ring = new KeyRing(List.of(key(1)));
        var sealed = ring.seal("phone:17", PHONE);
        assertThat(ring.open("phone:17", sealed)).isEqualTo(PHONE);
        assertThat(sealed).isASCII().doesNotContain(PHONE).isNotEqualTo(ring.seal("phone:17", PHONE));
    }

    @Test
    void opensForNoOtherPurposeAndNoChangedBit() {
        var ring = new KeyRing(List.of(key(1)));
        var sealed = ring.seal("phone:17", PHONE);
        assertThatThrownBy(() -> ring.open("phone:18", sealed)).isInstanceOf(IllegalStateException.class);
        var last = sealed.charAt(20) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, 20) + last + sealed.substring(21);
        assertThatThrownBy(() -> ring.open("phone:17", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewFirstKeySealsAndTheOldOneStillOpens() {
        var before = new KeyRing(List.of(key(1)));
        var sealed = before.seal("totp:finance", "SECRET");
        var after = new KeyRing(List.of(key(2), key(1)));
        assertThat(after.open("totp:finance", sealed)).isEqualTo("SECRET");
        assertThat(after.isOld(sealed)).isTrue();
        assertThat(after.isOld(after.seal("totp:finance", "SECRET"))).isFalse();
        var without = new KeyRing(List.of(key(2)));
        assertThatThrownBy(() -> without.open("totp:finance", sealed)).hasMessageContaining("BENSE_KEY");
    }

    @Test
    void theFirstStartMakesAFileThatOnlyItsOwnerReads(@TempDir Path folder) throws IOException {
        var file = folder.resolve("data/bense.key");
        var made = KeySource.ofFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeySource.ofFile(file)).usingRecursiveComparison().isEqualTo(made);
    }

    @Test
    void aBadKeyStopsTheStartAndIsNotRepeated() {
        assertThatThrownBy(() -> KeySource.keys("BENSE_KEY", "hunter2"))
                .hasMessageContaining("openssl")
                .hasMessageNotContaining("hunter2");
        var two = Base64.getEncoder().encodeToString(key(3)) + ","
                + Base64.getEncoder().encodeToString(key(4));
        assertThat(KeySource.keys("BENSE_KEY", two.split(","))).hasSize(2);
    }
}
