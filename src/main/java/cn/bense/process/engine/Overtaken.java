package cn.bense.process.engine;

import cn.bense.shared.DomainException;
import org.camunda.bpm.engine.OptimisticLockingException;

/** Turns the engine's own version conflict into ours: someone else moved the same instance in this very moment. */
final class Overtaken {

    private Overtaken() {}

    /** @throws DomainException 409 {@code overtaken} when another transaction won */
    static void by(Runnable engineCall) {
        try {
            engineCall.run();
        } catch (OptimisticLockingException overtaken) {
            throw DomainException.conflict("overtaken");
        }
    }
}
