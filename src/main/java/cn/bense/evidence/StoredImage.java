package cn.bense.evidence;

/** An image whose bytes and copies lie in the store. */
record StoredImage(String digest, long size, ImageFacts facts, ExifFacts exif, long lookHash) {

    int uprightWidth() {
        return exif.turnsSideways() ? facts.height() : facts.width();
    }

    int uprightHeight() {
        return exif.turnsSideways() ? facts.width() : facts.height();
    }
}
