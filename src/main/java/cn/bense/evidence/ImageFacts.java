package cn.bense.evidence;

/** What the header of an image says, read without decoding a pixel. Width and height as stored, before turning upright. */
record ImageFacts(String mediaType, int width, int height) {

    String extension() {
        return mediaType.equals("image/png") ? "png" : "jpg";
    }
}
