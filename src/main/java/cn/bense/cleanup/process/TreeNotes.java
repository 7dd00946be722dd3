package cn.bense.cleanup.process;

import cn.bense.cleanup.model.WorkOrder;
import cn.bense.organization.Places;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is read with a photo of a round of trees: road name, count and tree ids (domain.md 6.3, Evidence). */
@Component
class TreeNotes {

    /** Width of the note's column. */
    private static final int LONGEST = 400;

    private final Places places;

    TreeNotes(Places places) {
        this.places = places;
    }

    /** A photo taken at the tree just cleared, the last of the ids. */
    String one(WorkOrder order, List<String> ids) {
        return cut("%s · 第 %d 棵：%s".formatted(roadOf(order), ids.size(), ids.get(ids.size() - 1)));
    }

    /** A photo of one group of {@code per} trees; groups count from 0. */
    String some(WorkOrder order, List<String> ids, int per, int group) {
        var from = Math.max(0, group) * per;
        var to = Math.min(ids.size(), from + per);
        var which = to - from == 1 ? Integer.toString(to) : (from + 1) + "–" + to;
        return cut("%s · 共 %d 棵，第 %s 棵：%s"
                .formatted(roadOf(order), ids.size(), which, String.join("、", ids.subList(from, to))));
    }

    private String roadOf(WorkOrder order) {
        return places.locate(order.at())
                .map(Places.Place::roadName)
                .filter(road -> !order.place().contains(road))
                .map(road -> road + "（" + order.place() + "）")
                .orElse(order.place());
    }

    private static String cut(String note) {
        return note.length() <= LONGEST ? note : note.substring(0, LONGEST - 1) + "…";
    }
}
