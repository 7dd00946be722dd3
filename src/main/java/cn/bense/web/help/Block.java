package cn.bense.web.help;

import java.util.List;

/**
 * A piece of a manual as a template writes it, so that nothing is written unescaped.
 *
 * @param kind h1 h2 h3 p li1 (numbered) li row head
 * @param id anchor of a heading, else empty
 * @param cells one cell of spans, several for a row of a table
 */
record Block(String kind, String id, List<List<Span>> cells) {

    /** A run of text: kind text, strong, code, link or image; {@code target} is the address of the last two. */
    record Span(String kind, String text, String target) {}

    public List<Span> spans() {
        return cells.isEmpty() ? List.of() : cells.get(0);
    }

    /** The words alone, for headings. */
    public String words() {
        return String.join("", spans().stream().map(Span::text).toList());
    }
}
