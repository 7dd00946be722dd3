package cn.bense.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The least EXIF block (CIPA DC-008): orientation, original time, position. Big endian. */
final class TinyExif {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private TinyExif() {}

    static byte[] block(int orientation, String time, double lat, double lon) {
        int ifd0 = 8;
        int exifIfd = ifd0 + 2 + 3 * 12 + 4;
        int timeAt = exifIfd + 2 + 12 + 4;
        int gpsIfd = timeAt + 20;
        int latAt = gpsIfd + 2 + 4 * 12 + 4;
        int lonAt = latAt + 24;
        var tiff = ByteBuffer.allocate(lonAt + 24);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(ifd0);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8769, LONG, 1, exifIfd);
        entry(tiff, 0x8825, LONG, 1, gpsIfd);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x9003, ASCII, 20, timeAt);
        tiff.putInt(0).put(time.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, (lat < 0 ? 'S' : 'N') << 24);
        entry(tiff, 2, RATIONAL, 3, latAt);
        entry(tiff, 3, ASCII, 2, (lon < 0 ? 'W' : 'E') << 24);
        entry(tiff, 4, RATIONAL, 3, lonAt);
        tiff.putInt(0);
        degrees(tiff, Math.abs(lat));
        degrees(tiff, Math.abs(lon));
        var bytes = tiff.array();
        return ByteBuffer.allocate(bytes.length + 10)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1})
                .putShort((short) (bytes.length + 8))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(bytes)
                .array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer out, double value) {
        int whole = (int) value;
        double minutes = (value - whole) * 60;
        int wholeMinutes = (int) minutes;
        out.putInt(whole).putInt(1).putInt(wholeMinutes).putInt(1);
        out.putInt((int) Math.round((minutes - wholeMinutes) * 60 * 1000)).putInt(1000);
    }
}
