package cn.bense.process;

import cn.bense.process.HumanTask.EvidenceNeed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place for photos on a form: for one shot of a kind, or for those that are free. The slots' photos in order are the kind's
 * photos in order, so the order tells what each shows.
 *
 * @param label what to take, in Chinese
 * @param min how many this slot needs
 * @param single whether it takes one photo only
 * @param shot what it shows, null when free
 * @param ids photos it holds already
 */
public record EvidenceSlot(
        String label, int min, boolean single, @Nullable String shot, List<String> ids) {

    /** The slots of a need with the photos sent so far; the last shot takes further ones, unless more are needed than shots. */
    static List<EvidenceSlot> of(EvidenceNeed need, @Nullable List<String> sent) {
        var photos = sent == null ? List.<String>of() : sent;
        var shots = need.shots();
        var extra = shots.isEmpty() ? need.min() : Math.max(0, need.min() - shots.size());
        var slots = new ArrayList<EvidenceSlot>();
        for (int i = 0; i < shots.size(); i++) {
            var open = extra == 0 && i == shots.size() - 1;
            var held =
                    photos.subList(Math.min(i, photos.size()), open ? photos.size() : Math.min(i + 1, photos.size()));
            var shot = shots.get(i);
            slots.add(new EvidenceSlot(label(need, shot), i < need.min() ? 1 : 0, !open, shot.id(), List.copyOf(held)));
        }
        if (shots.isEmpty() || extra > 0) {
            var rest = photos.subList(Math.min(shots.size(), photos.size()), photos.size());
            slots.add(new EvidenceSlot(rest(need), extra, false, null, List.copyOf(rest)));
        }
        return slots;
    }

    /** Before and after have shots of the same name; what is taken meanwhile has its own. */
    private static String label(EvidenceNeed need, EvidenceNeed.Shot shot) {
        return need.kind().equals("during") ? shot.label() : need.label() + shot.label();
    }

    private static String rest(EvidenceNeed need) {
        var count = need.count();
        return need.shots().isEmpty() || count == null
                ? need.label()
                : need.label() + "每 " + count.per() + " " + count.unit();
    }
}
