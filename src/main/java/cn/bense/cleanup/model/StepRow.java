package cn.bense.cleanup.model;

import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubmission;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finished step; written once. */
@Entity
@Table(name = "cleanup_step")
public class StepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String workOrder;
    private String taskId;
    private String element;
    private String name;
    private String actor;
    private Instant doneAt;
    private String fieldValues;
    private int photos;
    private @Nullable Double lat;
    private @Nullable Double lon;

    @jakarta.persistence.Column(name = "accuracy_m")
    private @Nullable Double accuracyM;

    private @Nullable Instant deviceTime;

    @SuppressWarnings("NullAway.Init")
    protected StepRow() {}

    public StepRow(String workOrder, HumanTask task, TaskSubmission submission, String fieldValues, Instant now) {
        this.workOrder = workOrder;
        this.taskId = task.id();
        this.element = task.element();
        this.name = task.name();
        this.actor = submission.actor();
        this.doneAt = now;
        this.fieldValues = fieldValues;
        this.photos = submission.allPhotos().size();
        var at = submission.at();
        if (at != null) {
            this.lat = at.lat();
            this.lon = at.lon();
            this.accuracyM = at.accuracy();
            this.deviceTime = at.deviceTime();
        }
    }

    public String element() {
        return element;
    }

    public String name() {
        return name;
    }

    public String actor() {
        return actor;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String fieldValues() {
        return fieldValues;
    }

    public int photos() {
        return photos;
    }

    public @Nullable Double lat() {
        return lat;
    }

    public @Nullable Double lon() {
        return lon;
    }

    public @Nullable Double accuracyM() {
        return accuracyM;
    }
}
