package cn.bense.organization;

/** A department of the bureau or a company; the party of a contract or a performer of work. */
public record Unit(String code, String name, Kind kind) {

    public enum Kind {
        OFFICE,
        CENTRE,
        BRIGADE,
        COMPANY
    }

    public boolean isCompany() {
        return kind == Kind.COMPANY;
    }
}
