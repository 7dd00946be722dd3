package cn.bense.security;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an answer says, also inside an Excel file. */
final class SheetText {

    private SheetText() {}

    static String of(MockHttpServletResponse response) {
        var bytes = response.getContentAsByteArray();
        var zipped = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        return zipped ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] bytes) {
        try {
            var file = Files.createTempFile("sheet", ".xlsx");
            try {
                return text(Files.write(file, bytes).toFile());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters outside ASCII are written as numbers in these files. */
    private static String text(File file) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipFile(file)) {
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(all)
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    }
}
