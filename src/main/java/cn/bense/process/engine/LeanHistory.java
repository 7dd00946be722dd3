package cn.bense.process.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's own history without what nobody reads: human tasks are our own rows, and durations follow from begin and end, so
 * that the begin need not be read back at each end (docs/adr/0022).
 */
class LeanHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity) {
            return;
        }
        if (event instanceof HistoricScopeInstanceEvent && !isInitialEvent(event) && event.getId() != null) {
            end(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    /** What began in this very transaction is ended in memory and stored once. */
    private void end(HistoryEvent event) {
        if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            getDbEntityManager().merge(event);
        }
    }
}
