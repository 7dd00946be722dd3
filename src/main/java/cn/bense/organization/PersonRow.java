package cn.bense.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as stored. The phone number stays in here: it is personal and never part of {@link Person} or a log line. */
@Entity
@Table(name = "organization_person")
class PersonRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private String unit;
    private @Nullable String crew;
    private @Nullable String phone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organization_person_post", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "post")
    @Enumerated(EnumType.STRING)
    private Set<Post> posts = EnumSet.noneOf(Post.class);

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    PersonRow(
            String username, String name, String unit, Set<Post> posts, @Nullable String crew, @Nullable String phone) {
        this.username = username;
        this.name = name;
        this.unit = unit;
        this.posts.addAll(posts);
        this.crew = crew;
        this.phone = phone;
    }

    /** Moves to another unit, crew or posts; the name may be corrected. */
    void alter(String newName, String newUnit, Set<Post> newPosts, @Nullable String newCrew) {
        name = newName;
        unit = newUnit;
        crew = newCrew;
        posts.retainAll(newPosts);
        posts.addAll(newPosts);
    }

    String unit() {
        return unit;
    }

    Person person(@Nullable Unit of) {
        var unitName = of == null ? unit : of.name();
        return new Person(username, name, unit, unitName, of != null && of.isCompany(), posts, crew);
    }
}
