package cn.bense.operations.checks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.TreeMap;

/** Every photo's original is there, as long as noted, and equal to its digest; what a deduction rests on still has its row. */
final class PhotoFiles implements Check {

    private record Noted(String publicId, long size) {}

    @Override
    public String key() {
        return "photo-files";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var noted = new TreeMap<String, Noted>();
        var photos = new HashMap<String, String>();
        books.each("select public_id, digest, size_bytes from evidence_photo", row -> {
            var photo = new Noted(row.getString("public_id"), row.getLong("size_bytes"));
            noted.put(row.getString("digest"), photo);
            photos.put(photo.publicId(), row.getString("digest"));
        });
        noted.forEach((digest, photo) -> compare(books.photos(), digest, photo, findings));
        books.each(
                "select id, number, proof from settlement_deduction",
                row -> row.getString("proof")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> {
                            var parts = line.split(" ", 3);
                            if (parts.length != 3 || !parts[2].equals(photos.get(parts[1]))) {
                                proof(findings, row, line);
                            }
                        }));
        return noted.size();
    }

    private static void proof(Findings findings, java.sql.ResultSet row, String line) {
        try {
            findings.add(
                    "settlement_deduction",
                    row.getString("number"),
                    "id=" + row.getLong("id"),
                    "证据照片还在，摘要未变",
                    "查不到 " + line);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(Path folder, String digest, Noted photo, Findings findings) {
        var file = folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
        var row = "public_id=" + photo.publicId();
        try {
            if (!Files.isRegularFile(file)) {
                findings.add("evidence_photo", "", row, "照片文件 " + digest, "没有这个文件");
            } else if (Files.size(file) != photo.size()) {
                findings.add("evidence_photo", "", row, photo.size() + " 字节", Files.size(file) + " 字节");
            } else {
                findings.compare("evidence_photo", "", row, "摘要 " + digest, "摘要 " + digestOf(file));
            }
        } catch (IOException unread) {
            findings.add("evidence_photo", "", row, "照片文件 " + digest, "读不出来：" + unread);
        }
    }

    private static String digestOf(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), EventChains.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
