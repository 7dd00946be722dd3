package cn.bense.cases.model;

import cn.bense.cases.Channel;
import cn.bense.cases.Report;
import cn.bense.catalog.Catalog.Item;
import cn.bense.organization.Person;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was found, by whom, when; never changes. {@code foundAt} picks contract, tariff and month (domain.md 5.7). */
@Embeddable
public class Finding {

    private String item;
    private String itemName;
    private int itemVersion;
    private @Nullable String variant;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String description;
    private String finder;
    private String finderUnit;
    private Instant foundAt;
    private Instant receivedAt;
    private @Nullable String linkedFrom;
    private @Nullable String beforePhoto;
    private boolean selfHandled;
    private @Nullable String intendedPerformer;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    public Finding(Report report, Item item, Person finder, Instant now) {
        this.item = item.code();
        this.itemName = item.name();
        this.itemVersion = item.version();
        this.variant = report.variant();
        this.channel = report.channel();
        this.description = report.description();
        this.finder = finder.username();
        this.finderUnit = finder.unit();
        this.foundAt = now;
        this.receivedAt = now;
        this.linkedFrom = report.linkedFrom();
        this.beforePhoto =
                report.photoIds().isEmpty() ? null : report.photoIds().get(0);
        this.selfHandled = !report.selfHandledPhotoIds().isEmpty();
    }

    /** The same finding as part of a split case: for one performer, with a file of its own. */
    public Finding part(String whole, String performer) {
        var part = new Finding();
        part.item = item;
        part.itemName = itemName;
        part.itemVersion = itemVersion;
        part.variant = variant;
        part.channel = channel;
        part.description = description;
        part.finder = finder;
        part.finderUnit = finderUnit;
        part.foundAt = foundAt;
        part.receivedAt = receivedAt;
        part.linkedFrom = whole;
        part.beforePhoto = beforePhoto;
        part.intendedPerformer = performer;
        return part;
    }

    public String item() {
        return item;
    }

    public String itemName() {
        return itemName;
    }

    public @Nullable String variant() {
        return variant;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable String description() {
        return description;
    }

    public String finder() {
        return finder;
    }

    public String finderUnit() {
        return finderUnit;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public @Nullable String linkedFrom() {
        return linkedFrom;
    }

    public @Nullable String beforePhoto() {
        return beforePhoto;
    }

    /** Whom a part of a split case is for, null for any other case. */
    public @Nullable String intendedPerformer() {
        return intendedPerformer;
    }

    public boolean selfHandled() {
        return selfHandled;
    }
}
