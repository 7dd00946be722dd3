package cn.bense.catalog;

import cn.bense.catalog.Catalog.Item;
import java.time.LocalDate;
import java.util.List;

/** Told by the rooms above before a rule is saved: whom it would touch, in plain sentences; it changes nothing. */
public interface RuleImpact {

    /** What another version of an item would touch: open work, and a trial over the last 30 days. */
    List<String> ofItem(Item before, Item wanted);

    /** What another reading of a day would touch. */
    List<String> ofDay(LocalDate day);
}
