package cn.bense.web;

/** Says whether the program may be used yet; until then every address answers one progress page. No bean means ready. */
public interface StartupGate {

    boolean ready();

    /** One Chinese sentence for the progress page: what is being made and how far it is. */
    String progress();
}
