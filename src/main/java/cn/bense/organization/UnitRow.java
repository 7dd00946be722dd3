package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A unit as stored. */
@Entity
@Table(name = "organization_unit")
class UnitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Unit.Kind kind;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UnitRow() {}

    UnitRow(Unit unit) {
        this.code = unit.code();
        this.name = unit.name();
        this.kind = unit.kind();
    }

    Unit unit() {
        return new Unit(code, name, kind);
    }
}
