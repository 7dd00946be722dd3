package cn.bense.web;

/** Whether the first administrator is still missing; then every address but {@code /setup} leads to {@code /setup}. */
public interface SetupState {

    /** True outside the demo while there is no account at all; false for good once there is one. */
    boolean needsSetup();
}
