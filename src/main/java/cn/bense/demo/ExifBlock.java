package cn.bense.demo;

import cn.bense.shared.GeoPoint;
import cn.bense.shared.Zone;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The least EXIF block a phone would write (CIPA DC-008): original time with its offset, position. Big endian. */
final class ExifBlock {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss").withZone(Zone.SHANGHAI);

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int IFD0 = 8;
    private static final int EXIF_IFD = IFD0 + directory(2);
    private static final int TIME_AT = EXIF_IFD + directory(2);
    private static final int OFFSET_AT = TIME_AT + 20;
    private static final int GPS_IFD = OFFSET_AT + 8;
    private static final int LAT_AT = GPS_IFD + directory(4);
    private static final int LON_AT = LAT_AT + 24;
    private static final int SIZE = LON_AT + 24;

    private ExifBlock() {}

    private static int directory(int entries) {
        return 2 + entries * 12 + 4;
    }

    /** A whole APP1 segment, marker included. */
    static byte[] of(Instant takenAt, GeoPoint at) {
        var out = ByteBuffer.allocate(SIZE + 10);
        out.putShort((short) 0xffe1).putShort((short) (SIZE + 8)).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.put(new byte[] {'M', 'M', 0, 42}).putInt(IFD0);
        out.putShort((short) 2);
        entry(out, 0x8769, LONG, 1, EXIF_IFD);
        entry(out, 0x8825, LONG, 1, GPS_IFD);
        out.putInt(0).putShort((short) 2);
        entry(out, 0x9003, ASCII, 20, TIME_AT);
        entry(out, 0x9011, ASCII, 7, OFFSET_AT);
        out.putInt(0).put(ascii(TIME.format(takenAt), 20)).put(ascii("+08:00", 8));
        out.putShort((short) 4);
        entry(out, 1, ASCII, 2, (at.lat() < 0 ? 'S' : 'N') << 24);
        entry(out, 2, RATIONAL, 3, LAT_AT);
        entry(out, 3, ASCII, 2, (at.lon() < 0 ? 'W' : 'E') << 24);
        entry(out, 4, RATIONAL, 3, LON_AT);
        out.putInt(0);
        degrees(out, Math.abs(at.lat()));
        degrees(out, Math.abs(at.lon()));
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] ascii(String text, int size) {
        return java.util.Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), size);
    }

    private static void degrees(ByteBuffer out, double value) {
        int whole = (int) value;
        double minutes = (value - whole) * 60;
        out.putInt(whole).putInt(1).putInt((int) minutes).putInt(1);
        out.putInt((int) Math.round((minutes - (int) minutes) * 60_000)).putInt(1000);
    }
}
