package cn.bense.organization;

/** The first start outside the demo: the administrator chooses an own password. */
public interface Setup {

    /**
     * Creates the first administrator, once.
     *
     * @param code the one-time code printed on the console at start
     * @param address network address of the caller
     * @throws cn.bense.shared.DomainException 409 {@code setup-done} when there is an account already, 422 {@code
     *     setup-code}, 429 {@code too-many-failures}, and what {@link Staff#addPerson} refuses
     */
    void createAdministrator(String code, String username, String name, String password, String address);
}
