package cn.bense.operations;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a drawing's human steps in words, so that what the picture says can also be read out. */
final class DrawingReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document drawing;
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();

    private DrawingReader(Document drawing) {
        this.drawing = drawing;
        all("*").stream()
                .filter(e -> !e.getAttribute("id").isEmpty())
                .forEach(e -> nodes.putIfAbsent(e.getAttribute("id"), e));
        for (var lane : all("lane")) {
            var members = lane.getElementsByTagNameNS(BPMN, "flowNodeRef");
            for (int i = 0; i < members.getLength(); i++) {
                lanes.put(members.item(i).getTextContent().strip(), lane.getAttribute("name"));
            }
        }
    }

    /** The human steps in drawn order. */
    static List<DrawnStep> steps(String xml) {
        var reader = new DrawingReader(parse(xml));
        return reader.all("userTask").stream().map(reader::step).toList();
    }

    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a deployed drawing is no XML", e);
        }
    }

    private DrawnStep step(Element task) {
        var id = task.getAttribute("id");
        var next = (after(id) + reminders(id)).replace("？。", "？");
        return new DrawnStep(
                id, task.getAttribute("name"), lane(task), task.getAttributeNS(CAMUNDA, "candidateGroups"), next);
    }

    /** A step inside a sub-process stands in the lane of the sub-process. */
    private String lane(@Nullable Node node) {
        return node instanceof Element element
                ? lanes.getOrDefault(element.getAttribute("id"), lane(element.getParentNode()))
                : "";
    }

    private String after(String id) {
        return flowsFrom(id).stream().map(this::target).map(this::words).collect(Collectors.joining("；"));
    }

    /** A gateway reads as its question with the answers; everything else as its name. */
    private String words(Element node) {
        if (!node.getLocalName().endsWith("Gateway")) {
            return node.getAttribute("name");
        }
        return node.getAttribute("name")
                + flowsFrom(node.getAttribute("id")).stream()
                        .map(flow -> answer(flow) + target(flow).getAttribute("name"))
                        .collect(Collectors.joining("；"));
    }

    private static String answer(Element flow) {
        var name = flow.getAttribute("name");
        return name.isEmpty() ? "" : name + "：";
    }

    private String reminders(String id) {
        return all("boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(id))
                .map(event -> "。" + event.getAttribute("name") + "：" + after(event.getAttribute("id")))
                .collect(Collectors.joining());
    }

    private List<Element> flowsFrom(String id) {
        return all("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .toList();
    }

    private Element target(Element flow) {
        var target = nodes.get(flow.getAttribute("targetRef"));
        return target == null ? flow : target;
    }

    private List<Element> all(String tag) {
        var found = drawing.getElementsByTagNameNS(BPMN, tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
