package cn.bense.web.help;

import cn.bense.web.help.Block.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads a manual written in Markdown into blocks; what it does not know it leaves out. */
final class ManualReader {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern PICTURE = Pattern.compile("<img ([^>]+)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(src|alt)=\"([^\"]*)\"");

    private ManualReader() {}

    static List<Block> read(String markdown) {
        var blocks = new ArrayList<Block>();
        PARSER.parse(markdown).accept(new Blocks(blocks));
        return List.copyOf(blocks);
    }

    private static final class Blocks extends AbstractVisitor {
        private final List<Block> blocks;
        private int headings;

        Blocks(List<Block> blocks) {
            this.blocks = blocks;
        }

        @Override
        public void visit(Heading heading) {
            add("h" + Math.min(heading.getLevel(), 3), "h" + headings++, heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            var item = paragraph.getParent() instanceof ListItem listItem ? listItem : null;
            var kind = item == null ? "p" : item.getParent() instanceof OrderedList ? "li1" : "li";
            add(kind, "", paragraph);
        }

        @Override
        public void visit(HtmlBlock html) {
            var spans = pictures(html.getLiteral());
            if (!spans.isEmpty()) {
                blocks.add(new Block("p", "", List.of(spans)));
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row) {
                var cells = new ArrayList<List<Span>>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(cell instanceof TableCell ? spans(cell) : List.of());
                }
                blocks.add(new Block(row.getParent() instanceof TableHead ? "head" : "row", "", cells));
            } else {
                visitChildren(node);
            }
        }

        private void add(String kind, String id, Node node) {
            blocks.add(new Block(kind, id, List.of(spans(node))));
        }
    }

    private static List<Span> spans(Node node) {
        var spans = new ArrayList<Span>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            spans.addAll(span(child));
        }
        return spans;
    }

    private static List<Span> span(Node node) {
        if (node instanceof Text text) {
            return List.of(new Span("text", text.getLiteral(), ""));
        }
        if (node instanceof Code code) {
            return List.of(new Span("code", code.getLiteral(), ""));
        }
        if (node instanceof StrongEmphasis) {
            return List.of(new Span("strong", words(node), ""));
        }
        if (node instanceof Link link) {
            return List.of(new Span("link", words(node), link.getDestination()));
        }
        if (node instanceof Image image) {
            return List.of(new Span("image", words(node), image.getDestination()));
        }
        if (node instanceof HtmlInline html) {
            return pictures(html.getLiteral());
        }
        return node instanceof SoftLineBreak ? List.of() : spans(node);
    }

    private static String words(Node node) {
        return String.join("", spans(node).stream().map(Span::text).toList());
    }

    private static List<Span> pictures(String html) {
        var spans = new ArrayList<Span>();
        var picture = PICTURE.matcher(html);
        while (picture.find()) {
            var named = new HashMap<String, String>();
            var attribute = ATTRIBUTE.matcher(picture.group(1));
            while (attribute.find()) {
                named.put(attribute.group(1), attribute.group(2));
            }
            spans.add(new Span("image", named.getOrDefault("alt", ""), named.getOrDefault("src", "")));
        }
        return spans;
    }
}
